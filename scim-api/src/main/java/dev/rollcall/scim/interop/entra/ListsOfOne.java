package dev.rollcall.scim.interop.entra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.scim.protocol.Corrections;
import dev.rollcall.scim.schema.Attribute;
import java.util.Optional;

/**
 * A list of one value where an attribute has one: {@code "value":[{"familyName":"Ng"}]} for the path {@code name} as
 * Microsoft Entra ID sends it, {@code "value":["Ng"]} for {@code name.familyName} as SCIM-SDK's client does, also for
 * parts inside an object. The value in it is meant. Lists of none or of more pass, and are refused behind, and so is a
 * list for what tells resources apart (userName, externalId, a group's displayName), which is never guessed.
 */
final class ListsOfOne implements ValueCorrection {
    private final Corrections corrections;

    ListsOfOne(Corrections corrections) {
        this.corrections = corrections;
    }

    @Override
    public JsonNode correct(Attribute attribute, JsonNode value) {
        if (attribute.multiValued() && value instanceof ArrayNode sent) {
            ArrayNode result = sent.arrayNode(sent.size());
            sent.forEach(one -> result.add(parts(attribute, one)));
            return result;
        }
        if (!attribute.multiValued() && !identifies(attribute) && value.isArray() && value.size() == 1) {
            JsonNode only = value.get(0);
            // ManagerShapes counts what it makes of a plain value.
            if (!attribute.isComplex() || !only.isValueNode() || only.isNull()) {
                corrections.add();
            }
            return parts(attribute, only);
        }
        return parts(attribute, value);
    }

    private static boolean identifies(Attribute attribute) {
        return attribute.required() || attribute.name().equals("externalId");
    }

    private JsonNode parts(Attribute attribute, JsonNode value) {
        if (!attribute.isComplex() || !(value instanceof ObjectNode sent)) {
            return value;
        }
        ObjectNode result = sent.objectNode();
        for (var part : sent.properties()) {
            Optional<Attribute> sub = attribute.subAttribute(part.getKey());
            result.set(part.getKey(), sub.isPresent() ? correct(sub.get(), part.getValue()) : part.getValue());
        }
        return result;
    }
}
