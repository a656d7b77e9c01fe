package dev.rollcall.scim.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.scim.protocol.ScimException;
import dev.rollcall.scim.protocol.ScimType;
import java.util.Optional;

/**
 * Reads what a client sent into the shape that the schema has: names in the RFC's spelling, types as declared; readOnly
 * and unknown attributes are left out (RFC 7644 §3.3). Lenient as identity providers need it: a text for an element of
 * a multi-valued attribute, one value for all of them, an empty text for none. A {@code null} stays, since it says
 * <i>clear</i>. What one vendor alone sends is not read here: see {@code interop}.
 */
public final class BodyReader {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private BodyReader() {}

    /** @throws ScimException 400 {@code invalidValue} for a value that cannot be its attribute's */
    public static ObjectNode read(ResourceType type, ObjectNode body) {
        ObjectNode result = NODES.objectNode();
        for (var member : body.properties()) {
            var extension = type.extension(member.getKey());
            if (extension.isPresent()) {
                readExtension(extension.get(), member.getValue())
                        .ifPresent(read -> result.set(extension.get().id(), read));
            } else {
                type.attribute(member.getKey())
                        .filter(attribute -> !attribute.isReadOnly())
                        .ifPresent(attribute -> result.set(attribute.name(), read(attribute, member.getValue())));
            }
        }
        return result;
    }

    private static Optional<ObjectNode> readExtension(Schema extension, JsonNode sent) {
        if (sent.isNull() || (sent.isTextual() && sent.asText().isBlank())) {
            return Optional.empty();
        }
        if (!(sent instanceof ObjectNode body)) {
            throw ScimException.badRequest(ScimType.INVALID_VALUE, Sentence.of("scim.value.extension", extension.id()));
        }
        ObjectNode result = NODES.objectNode();
        for (var member : body.properties()) {
            extension
                    .attribute(member.getKey())
                    .ifPresent(attribute -> result.set(attribute.name(), read(attribute, member.getValue())));
        }
        return Optional.of(result);
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
        ObjectNode named = readParts(attribute, value);
        named.properties().removeIf(part -> part.getValue().isNull());
        return named.isEmpty() ? NullNode.instance : named;
    }

    private static ObjectNode readParts(Attribute attribute, JsonNode value) {
        if (!(value instanceof ObjectNode object)) {
            throw wrong(attribute, "object");
        }
        ObjectNode result = NODES.objectNode();
        for (var member : object.properties()) {
            attribute
                    .subAttribute(member.getKey())
                    .ifPresent(sub -> result.set(sub.name(), readOne(sub, member.getValue())));
        }
        return result;
    }

    /**
     * As {@link #readOne}, but of an object all parts that it names, null for those that it clears; empty when it names
     * none. Only what a PATCH names is changed (RFC 7644 §3.5.2.3).
     */
    public static JsonNode readNamed(Attribute attribute, JsonNode value) {
        return attribute.isComplex() && value.isObject() ? readParts(attribute, value) : readOne(attribute, value);
    }

    private static JsonNode readBoolean(Attribute attribute, JsonNode value) {
        if (value.isBoolean()) {
            return value;
        }
        throw wrong(attribute, "boolean");
    }

    private static JsonNode readText(Attribute attribute, JsonNode value) {
        if (!value.isValueNode()) {
            throw wrong(attribute, "text");
        }
        return TextNode.valueOf(value.asText());
    }

    /** @param expected the end of the key of what is to be sent instead */
    static ScimException wrong(Attribute attribute, String expected, Object... arguments) {
        return ScimException.badRequest(
                ScimType.INVALID_VALUE,
                Sentence.of(
                        "scim.value.wrong", attribute.shownName(), Sentence.of("part.value." + expected, arguments)));
    }
}
