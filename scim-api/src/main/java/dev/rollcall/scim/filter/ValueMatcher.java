package dev.rollcall.scim.filter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.platform.TextKey;
import dev.rollcall.search.Operator;
import org.jspecify.annotations.Nullable;

/** Whether one value of a multi-valued attribute fulfils the filter of a value path (RFC 7644 §3.5.2). Names and texts in any case. */
public final class ValueMatcher {
    private ValueMatcher() {}

    public static boolean matches(ObjectNode value, Filter filter) {
        if (filter instanceof Filter.And and) {
            return matches(value, and.left()) && matches(value, and.right());
        }
        if (filter instanceof Filter.Or or) {
            return matches(value, or.left()) || matches(value, or.right());
        }
        if (filter instanceof Filter.Not not) {
            return !matches(value, not.negated());
        }
        if (filter instanceof Filter.Presence presence) {
            return member(value, presence.path().attribute()) != null;
        }
        return filter instanceof Filter.Comparison comparison && compare(value, comparison);
    }

    private static boolean compare(ObjectNode value, Filter.Comparison comparison) {
        JsonNode actual = member(value, comparison.path().attribute());
        JsonNode wanted = comparison.value();
        Operator operator = comparison.operator();
        if (actual == null || wanted.isNull()) {
            boolean same = (actual == null || actual.isBoolean() && !actual.asBoolean()) && isAbsence(wanted);
            return (operator == Operator.EQ) == same && (operator == Operator.EQ || operator == Operator.NE);
        }
        if (actual.isBoolean() != wanted.isBoolean()) {
            return operator == Operator.NE;
        }
        String left = TextKey.of(actual.asText());
        String right = TextKey.of(wanted.asText());
        return switch (operator) {
            case EQ -> left.equals(right);
            case NE -> !left.equals(right);
            case CO -> left.contains(right);
            case SW -> left.startsWith(right);
            case EW -> left.endsWith(right);
            case GT -> left.compareTo(right) > 0;
            case GE -> left.compareTo(right) >= 0;
            case LT -> left.compareTo(right) < 0;
            case LE -> left.compareTo(right) <= 0;
        };
    }

    // A primary that is not there is false.
    private static boolean isAbsence(JsonNode wanted) {
        return wanted.isNull() || (wanted.isBoolean() && !wanted.asBoolean());
    }

    private static @Nullable JsonNode member(ObjectNode value, String name) {
        for (var member : value.properties()) {
            if (member.getKey().equalsIgnoreCase(name)) {
                return member.getValue();
            }
        }
        return null;
    }
}
