package dev.rollcall.scim.users;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.directory.extension.AttributeType;
import dev.rollcall.directory.extension.ExtensionAttribute;
import dev.rollcall.directory.extension.ExtensionValues;
import dev.rollcall.scim.schema.UserType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The values of an organization's own extensions: out of a body that {@link dev.rollcall.scim.schema.BodyReader} has
 * typed, and into JSON.
 */
final class ExtensionJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ExtensionJson() {}

    static ExtensionValues read(UserType type, ObjectNode body) {
        Map<ExtensionAttribute, List<Object>> values = new LinkedHashMap<>();
        for (ExtensionAttribute attribute : type.attributes()) {
            JsonNode node = body.path(attribute.urn()).path(attribute.name());
            List<Object> list = new ArrayList<>();
            if (node instanceof ArrayNode array) {
                array.forEach(one -> list.add(value(attribute.type(), one)));
            } else if (node.isValueNode() && !node.isNull()) {
                list.add(value(attribute.type(), node));
            }
            values.put(attribute, list);
        }
        return new ExtensionValues(values);
    }

    /** As {@link #read}, with what the person has of attributes that were registered after this request began. */
    static ExtensionValues read(UserType type, ObjectNode body, ExtensionValues before) {
        Map<ExtensionAttribute, List<Object>> values = new LinkedHashMap<>(before.values());
        values.keySet().removeAll(type.attributes());
        values.putAll(read(type, body).values());
        return new ExtensionValues(values);
    }

    private static Object value(AttributeType type, JsonNode node) {
        return switch (type) {
            case STRING, REFERENCE, BINARY -> node.asText();
            case BOOLEAN -> node.asBoolean();
            case INTEGER -> node.longValue();
            case DECIMAL -> node.decimalValue();
            case DATE_TIME -> Instant.parse(node.asText());
        };
    }

    /**
     * An object for each extension of which there are values, each after a comma: the rest of the text of a resource.
     */
    static String text(ExtensionValues values) {
        if (values.isEmpty()) {
            return "";
        }
        ObjectNode extensions = NODES.objectNode();
        write(values, extensions);
        String text = extensions.toString();
        return ',' + text.substring(1, text.length() - 1);
    }

    /** Adds an object for each extension of which there are values. */
    static void write(ExtensionValues values, ObjectNode resource) {
        values.values().forEach((attribute, list) -> {
            ObjectNode extension = resource.withObjectProperty(attribute.urn());
            if (attribute.multiValued()) {
                ArrayNode array = extension.putArray(attribute.name());
                list.forEach(value -> array.add(node(value)));
            } else {
                extension.set(attribute.name(), node(list.get(0)));
            }
        });
    }

    private static JsonNode node(Object value) {
        if (value instanceof Boolean bool) {
            return NODES.booleanNode(bool);
        }
        if (value instanceof Long number) {
            return NODES.numberNode(number);
        }
        // As it is kept: the factory would make 1E+2 of 100.
        return value instanceof BigDecimal number ? DecimalNode.valueOf(number) : NODES.textNode(value.toString());
    }
}
