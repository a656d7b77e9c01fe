package dev.rollcall.scim.interop.entra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.rollcall.scim.filter.AttributePath;
import dev.rollcall.scim.filter.Filter;
import dev.rollcall.scim.patch.PatchOperation;
import dev.rollcall.scim.patch.PatchOperation.Remove;
import dev.rollcall.scim.patch.Target;
import dev.rollcall.scim.protocol.Corrections;
import dev.rollcall.scim.schema.Attribute;
import dev.rollcall.search.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Removals that carry values, and mean those only: {@code {"op":"Remove","path":"members","value":[{"value":"<id>"}]}}.
 * Each value becomes a removal of its own by a filter, {@code members[value eq "<id>"]} (RFC 7644 §3.5.2.2). A value is
 * meant when it has everything that is named of it; what is shown of it ({@code display}) counts only where no
 * {@code value} is named, since Entra may have renamed it meanwhile.
 */
final class RemovedValues {
    private final Corrections corrections;

    RemovedValues(Corrections corrections) {
        this.corrections = corrections;
    }

    List<PatchOperation> chosen(Remove operation) {
        Target target = operation.target();
        boolean all = target.condition() == null && target.subAttribute() == null;
        boolean many = target.attribute().multiValued() && target.attribute().isComplex();
        JsonNode value = operation.value();
        if (value.isNull() || !all || !many) {
            return List.of(operation);
        }
        List<PatchOperation> result = new ArrayList<>();
        for (JsonNode one : value.isArray() ? value : List.of(value)) {
            Filter named = named(target.attribute(), one);
            if (named != null) {
                result.add(new Remove(target.withCondition(named), NullNode.instance));
            } else if (one.isArray() || isMembers(target)) {
                // Passed on as it is, to be refused.
                return List.of(operation);
            }
        }
        corrections.add();
        return result;
    }

    // Null where nothing is named.
    private static @Nullable Filter named(Attribute attribute, JsonNode one) {
        Optional<Attribute> value = attribute.subAttribute("value");
        if (one.isValueNode()) {
            return value.map(sub -> equal(sub, one)).orElse(null);
        }
        Filter byValue = null;
        Filter others = null;
        Filter display = null;
        for (var member : one.properties()) {
            Optional<Attribute> sub = attribute.subAttribute(member.getKey());
            Filter equal = sub.map(found -> equal(found, member.getValue())).orElse(null);
            if (equal == null) {
                continue;
            }
            switch (sub.orElseThrow().name()) {
                case "value" -> byValue = equal;
                case "display", "$ref" -> display = and(display, equal);
                default -> others = and(others, equal);
            }
        }
        if (byValue != null) {
            return attribute.name().equals("members") ? byValue : and(byValue, others);
        }
        return and(others, display);
    }

    private static @Nullable Filter equal(Attribute sub, JsonNode value) {
        if (!value.isValueNode() || value.isNull() || value.asText().isBlank()) {
            return null;
        }
        JsonNode literal = value.isBoolean()
                ? value
                : TextNode.valueOf(sub.caseExact() ? value.asText().strip() : value.asText());
        return new Filter.Comparison(new AttributePath(null, sub.name(), null), Operator.EQ, literal);
    }

    private static @Nullable Filter and(@Nullable Filter left, @Nullable Filter right) {
        if (left == null || right == null) {
            return left == null ? right : left;
        }
        return new Filter.And(left, right);
    }

    private static boolean isMembers(Target target) {
        return target.attribute().name().equals("members");
    }
}
