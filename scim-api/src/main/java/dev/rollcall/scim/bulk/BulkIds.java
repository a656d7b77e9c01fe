package dev.rollcall.scim.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.rollcall.platform.Ids;
import dev.rollcall.scim.protocol.ScimException;
import dev.rollcall.scim.protocol.ScimType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The ids of what a bulk request makes (RFC 7644 §3.7.2). Each is decided before anything is made, so that resources can refer to one another
 * in a circle (§3.7.1).
 */
final class BulkIds {
    private static final String REFERENCE = "bulkId:";

    private final Map<String, String> ids = new HashMap<>();
    private final Set<String> failed = new HashSet<>();
    private final Set<String> taken = new HashSet<>();

    BulkIds(List<BulkOperation> operations) {
        operations.stream().filter(BulkOperation::isCreation).forEach(operation -> {
            String bulkId = operation.bulkId();
            if (bulkId != null) {
                ids.putIfAbsent(bulkId, Ids.next());
            }
        });
    }

    /**
     * The id for what the operation makes.
     *
     * @throws ScimException 400 {@code invalidSyntax} when another operation has the bulkId
     */
    String idFor(@Nullable String bulkId) {
        String id = bulkId == null ? null : ids.get(bulkId);
        if (id == null || !taken.add(id)) {
            throw ScimException.badRequest(
                    ScimType.INVALID_SYNTAX,
                    "The bulkId \"" + bulkId
                            + "\" is not the operation's own. Give each POST operation one of its own (RFC 7644 §3.7).");
        }
        return id;
    }

    /** Notes that what others refer to has not been made. */
    void fail(@Nullable String bulkId) {
        if (bulkId != null) {
            failed.add(bulkId);
        }
    }

    /** The bulkIds that the operation refers to. */
    static Set<String> references(BulkOperation operation) {
        Set<String> references = new LinkedHashSet<>();
        collect(operation.id(), references::add);
        if (operation.data() != null) {
            operation.data().forEach(value -> texts(value, text -> collect(text, references::add)));
        }
        return references;
    }

    private static void texts(JsonNode value, Consumer<String> found) {
        if (value.isTextual()) {
            found.accept(value.asText());
        } else {
            value.forEach(inner -> texts(inner, found));
        }
    }

    private static void collect(String text, Consumer<String> found) {
        if (text.startsWith(REFERENCE)) {
            found.accept(text.substring(REFERENCE.length()));
        }
    }

    /**
     * The text, or the id that it refers to.
     *
     * @throws ScimException 409 for what the request does not make, or could not make
     */
    String resolve(String text) {
        if (!text.startsWith(REFERENCE)) {
            return text;
        }
        String bulkId = text.substring(REFERENCE.length());
        String id = ids.get(bulkId);
        if (id == null) {
            throw new ScimException(
                    409,
                    null,
                    "\"" + text
                            + "\" refers to no POST operation of this request. Give that operation this bulkId (RFC 7644 §3.7.2).");
        }
        if (failed.contains(bulkId)) {
            throw new ScimException(
                    409,
                    null,
                    "\"" + text
                            + "\" refers to an operation of this request that failed. Correct that one and send both again.");
        }
        return id;
    }

    /** A copy of the data with ids in place of references. */
    ObjectNode resolve(ObjectNode data) {
        ObjectNode copy = data.deepCopy();
        replace(copy);
        return copy;
    }

    private void replace(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(member -> {
                if (member.getValue().isTextual()) {
                    member.setValue(TextNode.valueOf(resolve(member.getValue().asText())));
                } else {
                    replace(member.getValue());
                }
            });
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.get(i).isTextual()) {
                    array.set(i, TextNode.valueOf(resolve(array.get(i).asText())));
                } else {
                    replace(array.get(i));
                }
            }
        }
    }
}
