package dev.rollcall.scim.interop.entra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.rollcall.activity.Corrections;
import dev.rollcall.scim.schema.Attribute;

/**
 * A manager that is no object: {@code {"op":"Add","path":"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager","value":"<id>"}},
 * also as {@code ["<id>"]} and {@code [{"value":"<id>"}]}, in bodies {@code "manager":"<id>"}; becomes {@code {"value":"<id>"}} (RFC 7643
 * §4.3). An empty text, which removes the manager, becomes null; {@code {"value":""}} passes, since an empty text clears everywhere. A list of
 * one object stands for the object wherever a complex attribute has one value, such as {@code "name":[{"familyName":"Ng"}]}.
 */
final class ManagerShapes implements ValueCorrection {
    private final Corrections corrections;

    ManagerShapes(Corrections corrections) {
        this.corrections = corrections;
    }

    @Override
    public JsonNode correct(Attribute attribute, JsonNode value) {
        if (!attribute.isComplex() || attribute.multiValued() || value.isNull()) {
            return value;
        }
        boolean refers = attribute.subAttribute("value").isPresent();
        JsonNode only = value.isArray() && value.size() == 1 ? value.get(0) : value;
        if (only.isObject()) {
            return only == value ? value : corrected(only);
        }
        if (!only.isValueNode() || (only == value && !refers)) {
            return value;
        }
        if (only.isNull() || only.asText().isBlank()) {
            return corrected(NullNode.instance);
        }
        return refers ? corrected(JsonNodeFactory.instance.objectNode().set("value", only)) : value;
    }

    private JsonNode corrected(JsonNode value) {
        corrections.add();
        return value;
    }
}
