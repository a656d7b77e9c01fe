package dev.rollcall.scim.interop.entra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.rollcall.activity.Corrections;
import dev.rollcall.scim.schema.Attribute;

/**
 * A manager that is no object: {@code {"op":"Add","path":"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager","value":"<id>"}},
 * also as {@code ["<id>"]} and {@code [{"value":"<id>"}]}, in bodies {@code "manager":"<id>"}; becomes {@code {"value":"<id>"}} (RFC 7643
 * §4.3). An empty text, which removes the manager, becomes null; {@code {"value":""}} passes, since an empty text clears everywhere. The same
 * holds for every complex attribute with one value that has a {@code value}.
 */
final class ManagerShapes implements ValueCorrection {
    private final Corrections corrections;

    ManagerShapes(Corrections corrections) {
        this.corrections = corrections;
    }

    @Override
    public JsonNode correct(Attribute attribute, JsonNode value) {
        boolean refers = attribute.isComplex()
                && !attribute.multiValued()
                && attribute.subAttribute("value").isPresent();
        JsonNode only = value.isArray() && value.size() == 1 ? value.get(0) : value;
        if (!refers || only.isArray() || (only == value && !only.isValueNode()) || value.isNull()) {
            return value;
        }
        corrections.add();
        if (only.isObject()) {
            return only;
        }
        boolean isEmpty = only.isNull() || only.asText().isBlank();
        return isEmpty
                ? NullNode.instance
                : JsonNodeFactory.instance.objectNode().set("value", only);
    }
}
