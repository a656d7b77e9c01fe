package dev.rollcall.systemtest.scim.lists;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a term of a filter names.
 *
 * @param sub null for the attribute itself
 * @param text as the filter writes it: with or without the URN, in any case
 */
record FilterPath(FilterAttribute attribute, @Nullable FilterAttribute sub, String text) {

    /**
     * The attribute whose values are compared: of a multi-valued complex one without a sub-attribute it is
     * {@code value} (RFC 7644 §3.4.2.2).
     */
    FilterAttribute compared() {
        if (sub != null) {
            return sub;
        }
        return attribute.isComplex() ? attribute.subAttribute("value").orElseThrow() : attribute;
    }

    /**
     * What a comparison looks at: one node, missing when unassigned, for a singular attribute; one a value for a
     * multi-valued one.
     */
    List<JsonNode> compared(JsonNode owner) {
        if (!attribute.multiValued()) {
            var value = attribute.in(owner);
            return List.of(sub == null ? value : sub.in(value));
        }
        var result = new ArrayList<JsonNode>();
        for (var value : attribute.in(owner)) {
            result.add(attribute.isComplex() ? compared().in(value) : value);
        }
        return result;
    }

    /** Whether it is assigned (RFC 7643 §2.5). */
    boolean isPresent(JsonNode owner) {
        var value = attribute.in(owner);
        if (sub == null) {
            return isAssigned(value);
        }
        if (!attribute.multiValued()) {
            return isAssigned(sub.in(value));
        }
        for (var one : value) {
            if (isAssigned(sub.in(one))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAssigned(JsonNode value) {
        return value.isContainerNode() ? !value.isEmpty() : !value.isMissingNode() && !value.isNull();
    }
}
