package dev.rollcall.scim.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.scim.schema.Schema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a client means where the RFC has nothing; each method by itself is the RFC's. */
public interface Dialect {
    Dialect STANDARD = new Dialect() {};

    /** The RFC's spelling of an {@code op}; one that is none stays. */
    default String operationName(String sent) {
        return sent;
    }

    /**
     * What a key of a value without a path names that is neither an attribute nor an extension.
     *
     * @param extension whose object has the key; null for the resource itself
     */
    default Optional<Target> key(@Nullable Schema extension, String key) {
        return Optional.empty();
    }

    /** The operations that one means whose value is as sent. */
    default List<PatchOperation> corrected(PatchOperation operation) {
        return List.of(operation);
    }

    /**
     * What is meant by a write to a value that is not there. It is asked while the resource is held, and so notes
     * nothing: each answer is counted as a correction of what is written.
     *
     * @param target with a filter that no value fulfils, and a sub-attribute
     * @return the values to add in its place, none when it asks for nothing; empty when the write has no target (RFC
     *     7644 §3.5.2.3)
     */
    default Optional<List<ObjectNode>> missing(Target target, JsonNode value) {
        return Optional.empty();
    }
}
