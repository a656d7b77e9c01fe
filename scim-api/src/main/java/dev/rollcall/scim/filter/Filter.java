package dev.rollcall.scim.filter;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rollcall.search.Operator;

/** A filter as a tree. */
public sealed interface Filter {
    /** {@code attribute op value}; the value is a JSON string, number, boolean or null. */
    record Comparison(AttributePath path, Operator operator, JsonNode value) implements Filter {}

    /** {@code attribute pr}. */
    record Presence(AttributePath path) implements Filter {}

    record And(Filter left, Filter right) implements Filter {}

    record Or(Filter left, Filter right) implements Filter {}

    record Not(Filter negated) implements Filter {}

    /** {@code attribute[filter]}: one and the same value fulfils the whole inner filter. */
    record ValuePath(AttributePath path, Filter condition) implements Filter {}
}
