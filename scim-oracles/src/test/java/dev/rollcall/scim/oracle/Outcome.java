package dev.rollcall.scim.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/** What became of a PATCH, in one notation for both sides. */
public final class Outcome {
    private static final Set<String> SERVERS_OWN = Set.of("id", "meta", "schemas");

    private Outcome() {}

    /** A refusal with its keyword. */
    public static String refused(int status, String scimType) {
        return status + " " + scimType;
    }

    /**
     * The attributes that changed, sorted by name; null for one that is gone. The order of values is no difference, nor
     * is a primary that is false.
     */
    public static String changed(ObjectNode before, ObjectNode after) {
        ObjectNode was = normal(before);
        ObjectNode is = normal(after);
        ObjectNode changes = JsonNodeFactory.instance.objectNode();
        Set<String> names = new TreeSet<>();
        was.fieldNames().forEachRemaining(names::add);
        is.fieldNames().forEachRemaining(names::add);
        names.removeAll(SERVERS_OWN);
        for (String name : names) {
            if (!was.path(name).equals(is.path(name))) {
                changes.set(name, is.has(name) ? is.get(name) : JsonNodeFactory.instance.nullNode());
            }
        }
        return changes.toString();
    }

    private static ObjectNode normal(ObjectNode object) {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            JsonNode value = normal(object.get(name));
            boolean absent = value.isNull()
                    || (value.isContainerNode() && value.isEmpty())
                    || (name.equals("primary") && !value.asBoolean());
            if (!absent) {
                result.set(name, value);
            }
        }
        return result;
    }

    private static JsonNode normal(JsonNode value) {
        if (value instanceof ObjectNode object) {
            return normal(object);
        }
        if (value instanceof ArrayNode array) {
            List<JsonNode> values = StreamSupport.stream(array.spliterator(), false)
                    .map(Outcome::normal)
                    .sorted(Comparator.comparing(JsonNode::toString))
                    .toList();
            return JsonNodeFactory.instance.arrayNode().addAll(values);
        }
        return value;
    }
}
