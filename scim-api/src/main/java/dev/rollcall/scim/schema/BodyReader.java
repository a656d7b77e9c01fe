package dev.rollcall.scim.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.rollcall.scim.protocol.ScimException;
import dev.rollcall.scim.protocol.ScimType;

/**
 * Reads what a client sent into the shape that the schema has: names in the RFC's spelling, types as declared; readOnly and unknown attributes
 * are left out (RFC 7644 §3.3). Lenient as identity providers need it: a text for an element of a multi-valued attribute, one value for
 * all of them, an empty text for none. A {@code null} stays, since it says <i>clear</i>. What one vendor alone sends is not read here: see {@code
 * interop}.
 */
public final class BodyReader {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private BodyReader() {}

    /**
     * @throws ScimException 400 {@code invalidValue} for a value that cannot be its attribute's
     */
    public static ObjectNode read(ResourceType type, ObjectNode body) {
        ObjectNode result = NODES.objectNode();
        for (var member : body.properties()) {
            var extension = type.extension(member.getKey());
            if (extension.isPresent()) {
                if (member.getValue() instanceof ObjectNode inner) {
                    result.set(extension.get().id(), readExtension(extension.get(), inner));
                }
            } else {
                type.attribute(member.getKey())
                        .filter(attribute -> !attribute.isReadOnly())
                        .ifPresent(attribute -> result.set(attribute.name(), read(attribute, member.getValue())));
            }
        }
        return result;
    }

    private static ObjectNode readExtension(Schema extension, ObjectNode body) {
        ObjectNode result = NODES.objectNode();
        for (var member : body.properties()) {
            extension
                    .attribute(member.getKey())
                    .ifPresent(attribute -> result.set(attribute.name(), read(attribute, member.getValue())));
        }
        return result;
    }

    /** One attribute's value, all values of a multi-valued one. */
    public static JsonNode read(Attribute attribute, JsonNode value) {
        if (!attribute.multiValued()) {
            return readOne(attribute, value);
        }
        if (value.isNull()) {
            return NullNode.instance;
        }
        ArrayNode values = NODES.arrayNode();
        if (value.isArray()) {
            value.forEach(one -> addPresent(values, readOne(attribute, one)));
        } else {
            addPresent(values, readOne(attribute, value));
        }
        return values;
    }

    private static void addPresent(ArrayNode values, JsonNode value) {
        if (!value.isNull()) {
            values.add(value);
        }
    }

    /** One value of an attribute, whether it has one or many. */
    public static JsonNode readOne(Attribute attribute, JsonNode value) {
        if (value.isNull() || (value.isTextual() && value.asText().isBlank())) {
            return NullNode.instance;
        }
        if (attribute.customUrn() != null) {
            return CustomValue.read(attribute, value);
        }
        return switch (attribute.type()) {
            case COMPLEX -> readComplex(attribute, value);
            case BOOLEAN -> readBoolean(attribute, value);
            default -> readText(attribute, value);
        };
    }

    private static JsonNode readComplex(Attribute attribute, JsonNode value) {
        if (attribute.multiValued()
                && value.isValueNode()
                && attribute.subAttribute("value").isPresent()) {
            return NODES.objectNode()
                    .set("value", readOne(attribute.subAttribute("value").get(), value));
        }
        if (!(value instanceof ObjectNode object)) {
            throw wrong(attribute, "an object");
        }
        ObjectNode result = NODES.objectNode();
        for (var member : object.properties()) {
            attribute.subAttribute(member.getKey()).ifPresent(sub -> {
                JsonNode read = readOne(sub, member.getValue());
                if (!read.isNull()) {
                    result.set(sub.name(), read);
                }
            });
        }
        return result.isEmpty() ? NullNode.instance : result;
    }

    private static JsonNode readBoolean(Attribute attribute, JsonNode value) {
        if (value.isBoolean()) {
            return value;
        }
        throw wrong(attribute, "true or false");
    }

    private static JsonNode readText(Attribute attribute, JsonNode value) {
        if (!value.isValueNode()) {
            throw wrong(attribute, "a text");
        }
        return TextNode.valueOf(value.asText());
    }

    static ScimException wrong(Attribute attribute, String expected) {
        return ScimException.badRequest(
                ScimType.INVALID_VALUE,
                attribute.shownName() + " has a value that cannot be taken. Send " + expected
                        + "; in Okta check the attribute's mapping.");
    }
}
