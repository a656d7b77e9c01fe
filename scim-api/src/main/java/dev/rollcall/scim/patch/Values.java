package dev.rollcall.scim.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.scim.protocol.ScimException;
import dev.rollcall.scim.protocol.ScimType;
import dev.rollcall.scim.schema.Attribute;
import dev.rollcall.scim.schema.BodyReader;
import dev.rollcall.user.UserProfile;

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

    /**
     * As {@link #many}, if that is no more than is kept of an attribute: values are compared with each other while the person is held.
     *
     * @throws ScimException 400 {@code invalidValue}
     */
    static ArrayNode limited(Attribute attribute, JsonNode sent) {
        limit(attribute, sent);
        return many(attribute, sent);
    }

    static void limit(Attribute attribute, JsonNode values) {
        if (values.isArray() && values.size() > UserProfile.MOST_VALUES) {
            throw ScimException.badRequest(
                    ScimType.INVALID_VALUE,
                    attribute.shownName() + " has " + values.size() + " values; at most " + UserProfile.MOST_VALUES
                            + " are kept. Send fewer.");
        }
    }

    /** Removes those sub-attributes that the sent object names; what it gives them comes after. An empty text or null so clears. */
    static void clearNamed(ObjectNode there, Attribute attribute, JsonNode sent) {
        if (sent instanceof ObjectNode object) {
            object.fieldNames()
                    .forEachRemaining(name -> attribute.subAttribute(name).ifPresent(sub -> there.remove(sub.name())));
        }
    }
}
