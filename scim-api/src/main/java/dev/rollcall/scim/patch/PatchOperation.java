package dev.rollcall.scim.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.scim.protocol.ScimException;
import dev.rollcall.scim.schema.ResourceType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One operation of a PATCH on what its path names (RFC 7644 §3.5.2). {@code value} has the shape of the schema: of a complex attribute those
 * parts that are named, null where they shall be cleared.
 */
public sealed interface PatchOperation {
    Target target();

    JsonNode value();

    /** RFC 7644 §3.5.2.1. */
    record Add(Target target, JsonNode value) implements PatchOperation {}

    /** RFC 7644 §3.5.2.3. */
    record Replace(Target target, JsonNode value) implements PatchOperation {}

    /** RFC 7644 §3.5.2.2; with a value, of an attribute with many, only those are meant. */
    record Remove(Target target, JsonNode value) implements PatchOperation {}

    /**
     * Reads a message that keeps to the RFC.
     *
     * @throws ScimException 400 {@code invalidSyntax}, {@code invalidPath}, {@code invalidValue}, {@code mutability} or {@code noTarget}; 413
     */
    static List<PatchOperation> readAll(ResourceType type, ObjectNode message) {
        var reader = new OperationReader(type, key -> Optional.empty());
        List<PatchOperation> result = new ArrayList<>();
        SentOperation.readAll(message, op -> op)
                .forEach(sent -> reader.read(sent).forEach(one -> result.add(one.shaped())));
        return result;
    }

    default PatchOperation with(Target other, JsonNode otherValue) {
        if (this instanceof Remove) {
            return new Remove(other, otherValue);
        }
        return this instanceof Add ? new Add(other, otherValue) : new Replace(other, otherValue);
    }

    default PatchOperation withValue(JsonNode other) {
        return with(target(), other);
    }

    /**
     * The same with its value read from what a client sent.
     *
     * @throws ScimException 400 {@code invalidValue}
     */
    default PatchOperation shaped() {
        return withValue(this instanceof Remove ? Values.named(target(), value()) : Values.shaped(target(), value()));
    }
}
