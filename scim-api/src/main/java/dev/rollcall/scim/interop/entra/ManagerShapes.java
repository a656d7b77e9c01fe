package dev.rollcall.scim.interop.entra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.rollcall.scim.protocol.Corrections;
import dev.rollcall.scim.schema.Attribute;

/**
 * A manager that is no object:
 * {@code {"op":"Add","path":"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager","value":"<id>"}}, in
 * bodies {@code "manager":"<id>"}; becomes {@code {"value":"<id>"}} (RFC 7643 §4.3). An empty text, which removes the
 * manager, becomes null; {@code {"value":""}} passes, since an empty text clears everywhere. {@link ListsOfOne} has
 * taken {@code ["<id>"]} and {@code [{"value":"<id>"}]} apart before.
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
        if (!refers || value.isNull() || !value.isValueNode()) {
            return value;
        }
        return corrected(
                value.asText().isBlank()
                        ? NullNode.instance
                        : JsonNodeFactory.instance.objectNode().set("value", value));
    }

    private JsonNode corrected(JsonNode value) {
        corrections.add();
        return value;
    }
}
