package dev.rollcall.scim.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.platform.Quoted;
import dev.rollcall.scim.protocol.ScimException;
import dev.rollcall.scim.protocol.ScimType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One operation of a PATCH.
 *
 * @param path as sent; null where there is none
 * @param value {@link NullNode} where there is none
 */
public record PatchOperation(Kind kind, @Nullable String path, JsonNode value) {
    /** What an operation does; on the wire in lower case. */
    public enum Kind {
        ADD,
        REPLACE,
        REMOVE
    }

    /**
     * Reads the message; nothing is applied before all of it is understood.
     *
     * @throws ScimException 400 {@code invalidSyntax}, or {@code noTarget} for a removal without a path
     */
    public static List<PatchOperation> readAll(ObjectNode message) {
        JsonNode operations = member(message, "Operations");
        if (!(operations instanceof ArrayNode array) || array.isEmpty()) {
            throw syntax("The request has no Operations. Send an array with at least one operation (RFC 7644 §3.5.2).");
        }
        List<PatchOperation> result = new ArrayList<>();
        array.forEach(operation -> result.add(read(operation)));
        return result;
    }

    public PatchOperation withPath(String other) {
        return new PatchOperation(kind, other, value);
    }

    public PatchOperation withValue(JsonNode other) {
        return new PatchOperation(kind, path, other);
    }

    private static PatchOperation read(JsonNode node) {
        if (!(node instanceof ObjectNode operation)) {
            throw syntax("An element of Operations is not an object.");
        }
        JsonNode path = member(operation, "path");
        String text = path == null || path.isNull() || path.asText().isBlank()
                ? null
                : path.asText().strip();
        Kind kind = kind(member(operation, "op"));
        if (kind == Kind.REMOVE && text == null) {
            throw ScimException.badRequest(
                    ScimType.NO_TARGET,
                    "A remove operation has no path. Name the attribute to remove (RFC 7644 §3.5.2.2).");
        }
        JsonNode value = member(operation, "value");
        if (value == null && kind != Kind.REMOVE) {
            throw ScimException.badRequest(
                    ScimType.INVALID_VALUE,
                    "An operation has no value. Every add and replace needs one (RFC 7644 §3.5.2.1, §3.5.2.3).");
        }
        return new PatchOperation(kind, text, value == null ? NullNode.instance : value);
    }

    private static Kind kind(@Nullable JsonNode op) {
        String word = op == null ? "" : op.asText();
        return switch (word) {
            case "add" -> Kind.ADD;
            case "replace" -> Kind.REPLACE;
            case "remove" -> Kind.REMOVE;
            default -> throw syntax("\"" + Quoted.of(word) + "\" is not an operation. Send add, replace or remove.");
        };
    }

    private static @Nullable JsonNode member(ObjectNode object, String name) {
        for (var member : object.properties()) {
            if (member.getKey().equalsIgnoreCase(name)) {
                return member.getValue();
            }
        }
        return null;
    }

    private static ScimException syntax(String detail) {
        return ScimException.badRequest(ScimType.INVALID_SYNTAX, detail);
    }
}
