package dev.rollcall.scim.patch;

import dev.rollcall.scim.filter.Filter;
import java.util.Locale;

/** Targets as the text of a path again (RFC 7644 §3.5.2, figure 7), with the schema's spelling of names. */
final class PathText {
    private PathText() {}

    static String of(Target target) {
        String urn = target.extension() == null ? "" : target.extension().id() + ":";
        String chosen = target.condition() == null ? "" : "[" + text(target.condition()) + "]";
        String sub =
                target.subAttribute() == null ? "" : "." + target.subAttribute().name();
        return urn + target.attribute().name() + chosen + sub;
    }

    private static String text(Filter filter) {
        if (filter instanceof Filter.And and) {
            return operand(and.left()) + " and " + operand(and.right());
        }
        if (filter instanceof Filter.Or or) {
            return text(or.left()) + " or " + text(or.right());
        }
        if (filter instanceof Filter.Not not) {
            return "not (" + text(not.negated()) + ")";
        }
        if (filter instanceof Filter.Presence presence) {
            return presence.path() + " pr";
        }
        if (filter instanceof Filter.Comparison comparison) {
            String operator = comparison.operator().name().toLowerCase(Locale.ROOT);
            return comparison.path() + " " + operator + " " + comparison.value();
        }
        throw new IllegalStateException("A filter inside brackets has no value path: " + filter);
    }

    // And binds more closely than or.
    private static String operand(Filter filter) {
        return filter instanceof Filter.Or ? "(" + text(filter) + ")" : text(filter);
    }
}
