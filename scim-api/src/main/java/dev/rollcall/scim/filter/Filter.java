package dev.rollcall.scim.filter;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rollcall.search.Operator;

/** A filter as a tree; {@code toString} writes it for sentences, as RFC 7644 §3.4.2.2, figure 1 has it. */
public sealed interface Filter {
    /** {@code attribute op value}; the value is a JSON string, number, boolean or null. */
    record Comparison(AttributePath path, Operator operator, JsonNode value) implements Filter {
        @Override
        public String toString() {
            return path + " " + operator.keyword() + " " + value;
        }
    }

    /** {@code attribute pr}. */
    record Presence(AttributePath path) implements Filter {
        @Override
        public String toString() {
            return path + " pr";
        }
    }

    record And(Filter left, Filter right) implements Filter {
        @Override
        public String toString() {
            return operand(left) + " and " + operand(right);
        }

        // And binds more closely than or.
        private static String operand(Filter filter) {
            return filter instanceof Or ? "(" + filter + ")" : filter.toString();
        }
    }

    record Or(Filter left, Filter right) implements Filter {
        @Override
        public String toString() {
            return left + " or " + right;
        }
    }

    record Not(Filter negated) implements Filter {
        @Override
        public String toString() {
            return "not (" + negated + ")";
        }
    }

    /** {@code attribute[filter]}: one and the same value fulfils the whole inner filter. */
    record ValuePath(AttributePath path, Filter condition) implements Filter {
        @Override
        public String toString() {
            return path + "[" + condition + "]";
        }
    }
}
