package dev.rollcall.scim.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.directory.profile.UserProfile;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.scim.protocol.ScimException;
import dev.rollcall.scim.protocol.ScimType;
import dev.rollcall.scim.schema.Attribute;
import dev.rollcall.scim.schema.BodyReader;

/** Values of operations in the shape that the schema has. */
final class Values {
    private Values() {}

    /** All values of a multi-valued attribute, an empty array where there are none. */
    static ArrayNode of(ObjectNode owner, Attribute attribute) {
        return owner.get(attribute.name()) instanceof ArrayNode there ? there : owner.putArray(attribute.name());
    }

    /** The value of an add or a replace. */
    static JsonNode shaped(Target target, JsonNode sent) {
        Attribute attribute = target.attribute();
        if (target.subAttribute() != null) {
            return BodyReader.readNamed(target.subAttribute(), sent);
        }
        if (!attribute.multiValued()) {
            return BodyReader.readNamed(attribute, sent);
        }
        if (target.condition() != null) {
            return BodyReader.readNamed(attribute, sent.isArray() && sent.size() == 1 ? sent.get(0) : sent);
        }
        return sent.isNull() ? NullNode.instance : all(attribute, sent);
    }

    /**
     * The value of a removal: those values that it names of an attribute whose values have no parts; any other is for
     * the dialect.
     */
    static JsonNode named(Target target, JsonNode sent) {
        Attribute attribute = target.attribute();
        boolean names = attribute.multiValued() && !attribute.isComplex() && target.condition() == null;
        return names && !sent.isNull() ? all(attribute, sent) : sent;
    }

    private static ArrayNode all(Attribute attribute, JsonNode sent) {
        ArrayNode values = JsonNodeFactory.instance.arrayNode();
        if (sent.isArray()) {
            sent.forEach(one -> values.add(BodyReader.readNamed(attribute, one)));
        } else {
            values.add(BodyReader.readNamed(attribute, sent));
        }
        return values;
    }

    /** Writes the parts that are named; null clears one. */
    static void write(ObjectNode there, ObjectNode named) {
        named.properties().forEach(part -> put(there, part.getKey(), part.getValue()));
    }

    static void put(ObjectNode owner, String name, JsonNode value) {
        if (value.isNull()) {
            owner.remove(name);
        } else {
            owner.set(name, value.deepCopy());
        }
    }

    /** One value without the parts that are null; empty when nothing is left. */
    static JsonNode present(JsonNode value) {
        if (!(value instanceof ObjectNode named)) {
            return value;
        }
        ObjectNode result = named.objectNode();
        write(result, named);
        return result.isEmpty() ? NullNode.instance : result;
    }

    /**
     * Values are compared with each other while the person is held: no more than is kept of an attribute.
     *
     * @throws ScimException 400 {@code invalidValue}
     */
    static void limit(Attribute attribute, JsonNode values) {
        if (values.isArray() && values.size() > UserProfile.MOST_VALUES) {
            throw ScimException.badRequest(
                    ScimType.INVALID_VALUE,
                    Sentence.of("values.tooMany", attribute.shownName(), values.size(), UserProfile.MOST_VALUES));
        }
    }
}
