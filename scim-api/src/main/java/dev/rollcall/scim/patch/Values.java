package dev.rollcall.scim.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.scim.schema.Attribute;
import dev.rollcall.scim.schema.BodyReader;

/** Values of operations in the shape that the schema has. */
final class Values {
    private Values() {}

    /** One value; of a multi-valued attribute, a list of one is that one. */
    static JsonNode one(Attribute attribute, JsonNode sent) {
        boolean listOfOne = attribute.multiValued() && sent.isArray() && sent.size() == 1;
        return BodyReader.readOne(attribute, listOfOne ? sent.get(0) : sent);
    }

    static ArrayNode many(Attribute attribute, JsonNode sent) {
        return BodyReader.read(attribute, sent) instanceof ArrayNode values
                ? values
                : JsonNodeFactory.instance.arrayNode();
    }

    /** Removes those sub-attributes that the sent object names; what it gives them comes after. An empty text or null so clears. */
    static void clearNamed(ObjectNode there, Attribute attribute, JsonNode sent) {
        if (sent instanceof ObjectNode object) {
            object.fieldNames()
                    .forEachRemaining(name -> attribute.subAttribute(name).ifPresent(sub -> there.remove(sub.name())));
        }
    }
}
