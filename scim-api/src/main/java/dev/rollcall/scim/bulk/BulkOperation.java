package dev.rollcall.scim.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.scim.protocol.Members;
import dev.rollcall.scim.protocol.ScimException;
import dev.rollcall.scim.protocol.ScimType;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One operation of a bulk request (RFC 7644 §3.7).
 *
 * @param method in upper case; empty where none was sent
 * @param bulkId by which others refer to what it makes; null for none
 * @param version the ETag that the resource must have; null for any
 * @param path such as {@code /Users} or {@code /Users/<id>}; empty where none was sent
 * @param data the body; null for none
 */
record BulkOperation(
        String method,
        @Nullable String bulkId,
        @Nullable String version,
        String path,
        @Nullable ObjectNode data) {
    /** @throws ScimException 400 {@code invalidSyntax} for a member that is no text */
    static BulkOperation read(JsonNode operation) {
        String method = text(operation, "method");
        String path = text(operation, "path");
        return new BulkOperation(
                method == null ? "" : method.toUpperCase(Locale.ROOT),
                text(operation, "bulkId"),
                text(operation, "version"),
                path == null ? "" : path.strip(),
                Members.of(operation, "data") instanceof ObjectNode data ? data : null);
    }

    private static @Nullable String text(JsonNode operation, String name) {
        JsonNode value = Members.of(operation, name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw ScimException.badRequest(ScimType.INVALID_SYNTAX, Sentence.of("scim.bulk.text", name));
        }
        return value.asText();
    }

    boolean isCreation() {
        return method.equals("POST");
    }

    boolean isGroup() {
        return endpoint().equals("Groups");
    }

    /** The endpoint's name, such as {@code Users}; empty for none. */
    String endpoint() {
        return part(0);
    }

    /** The resource's id or its {@code bulkId:}; empty for none. */
    String id() {
        return part(1);
    }

    private String part(int index) {
        String[] parts = path.replaceAll("^/+", "").split("/", -1);
        return index < parts.length ? parts[index] : "";
    }
}
