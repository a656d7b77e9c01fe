package dev.rollcall.scim.interop.entra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.scim.patch.PatchOperation;
import dev.rollcall.scim.patch.Target;
import dev.rollcall.scim.protocol.Corrections;
import dev.rollcall.scim.protocol.Json;
import dev.rollcall.scim.schema.Attribute;
import java.util.List;

/**
 * App roles packed as JSON into the text of a role's value:
 * {@code {"op":"Add","path":"roles","value":[{"value":"{\"id\":\"18d1...\",\"value\":\"Admin\",\"displayName\":\"Administrator\"}"}]}},
 * in bodies {@code "roles":[{"value":"{...}"}]}, and as the value of {@code roles[primary eq "True"].value}. They
 * become {@code value} and {@code display}; the id is Entra's own.
 */
final class PackedRoles implements ValueCorrection {
    private final Corrections corrections;

    PackedRoles(Corrections corrections) {
        this.corrections = corrections;
    }

    @Override
    public JsonNode correct(Attribute attribute, JsonNode value) {
        if (!isRoles(attribute)) {
            return value;
        }
        if (value instanceof ArrayNode sent) {
            ArrayNode result = sent.arrayNode(sent.size());
            sent.forEach(one -> result.add(correct(attribute, one)));
            return result;
        }
        ObjectNode packed = packed(value.isObject() ? value.path("value") : value);
        if (packed.isEmpty()) {
            return value;
        }
        corrections.add();
        ObjectNode role = value instanceof ObjectNode sent ? sent.deepCopy() : packed.objectNode();
        role.set("value", packed.path("value"));
        if (packed.path("displayName").isTextual()) {
            role.set("display", packed.path("displayName"));
        }
        return role;
    }

    /** An operation on the value of chosen roles, as one on their value and one on their display. */
    List<PatchOperation> unpacked(PatchOperation operation) {
        Target target = operation.target();
        Attribute sub = target.subAttribute();
        if (!isRoles(target.attribute()) || sub == null || !sub.name().equals("value")) {
            return List.of(operation);
        }
        ObjectNode packed = packed(operation.value());
        if (packed.isEmpty()) {
            return List.of(operation);
        }
        corrections.add();
        PatchOperation value = operation.withValue(packed.path("value"));
        JsonNode display = packed.path("displayName");
        var displays = target.attribute().subAttribute("display").map(target::withSubAttribute);
        return displays.isEmpty() || !display.isTextual()
                ? List.of(value)
                : List.of(value, operation.with(displays.get(), display));
    }

    private static boolean isRoles(Attribute attribute) {
        return attribute.name().equals("roles") && attribute.multiValued() && attribute.isComplex();
    }

    // The role in the text; an empty object when it is a text like any other.
    private static ObjectNode packed(JsonNode value) {
        String text = value.isTextual() ? value.asText().strip() : "";
        ObjectNode packed = Json.readEmbedded(text.startsWith("{") ? text : "{}");
        return packed.path("value").isTextual() ? packed : packed.objectNode();
    }
}
