package dev.rollcall.scim.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.platform.text.Quoted;
import dev.rollcall.scim.protocol.ScimException;
import dev.rollcall.scim.protocol.ScimType;
import dev.rollcall.scim.schema.ResourceType;
import java.util.ArrayList;
import java.util.List;

/**
 * One operation of a PATCH on what its path names (RFC 7644 §3.5.2). {@code value} has the shape of the schema: of a
 * complex attribute those parts that are named, null where they shall be cleared.
 */
public sealed interface PatchOperation {
    Target target();

    JsonNode value();

    /** The same of something else. */
    PatchOperation with(Target otherTarget, JsonNode otherValue);

    /**
     * The same with its value read from what a client sent.
     *
     * @throws ScimException 400 {@code invalidValue}
     */
    default PatchOperation shaped() {
        return withValue(Values.shaped(target(), value()));
    }

    default PatchOperation withValue(JsonNode other) {
        return with(target(), other);
    }

    /** What the target shall be; null where it shall be gone. */
    default JsonNode outcome() {
        return value();
    }

    /** Whether a filter that chooses nothing leaves it without a target (RFC 7644 §3.5.2.3). */
    default boolean needsTarget() {
        return true;
    }

    /** Changes all values of its attribute. */
    void applyTo(AllValues values);

    /** @throws ScimException 400 {@code mutability} */
    default void requireWritable() {
        if (target().isReadOnly()) {
            throw ScimException.badRequest(
                    ScimType.MUTABILITY, Sentence.of("scim.patch.readOnly", Quoted.of(target())));
        }
    }

    /** RFC 7644 §3.5.2.1. */
    record Add(Target target, JsonNode value) implements PatchOperation {
        @Override
        public PatchOperation with(Target otherTarget, JsonNode otherValue) {
            return new Add(otherTarget, otherValue);
        }

        @Override
        public void applyTo(AllValues values) {
            values.add(value);
        }
    }

    /** RFC 7644 §3.5.2.3. */
    record Replace(Target target, JsonNode value) implements PatchOperation {
        @Override
        public PatchOperation with(Target otherTarget, JsonNode otherValue) {
            return new Replace(otherTarget, otherValue);
        }

        @Override
        public void applyTo(AllValues values) {
            values.replace(value);
        }
    }

    /** RFC 7644 §3.5.2.2; with a value, of an attribute with many, only those are meant. */
    record Remove(Target target, JsonNode value) implements PatchOperation {
        @Override
        public PatchOperation with(Target otherTarget, JsonNode otherValue) {
            return new Remove(otherTarget, otherValue);
        }

        @Override
        public PatchOperation shaped() {
            return withValue(Values.named(target, value));
        }

        @Override
        public JsonNode outcome() {
            return NullNode.instance;
        }

        @Override
        public boolean needsTarget() {
            return false;
        }

        @Override
        public void applyTo(AllValues values) {
            values.remove(value);
        }

        @Override
        public void requireWritable() {
            PatchOperation.super.requireWritable();
            if (target.attribute().required() && target.subAttribute() == null) {
                throw ScimException.badRequest(
                        ScimType.MUTABILITY, Sentence.of("scim.patch.required", Quoted.of(target)));
            }
        }
    }

    /**
     * Reads a message, as far as it can be told without the resource.
     *
     * @throws ScimException 400 {@code invalidSyntax}, {@code invalidPath}, {@code invalidValue}, {@code mutability} or
     *     {@code noTarget}; 413
     */
    static List<PatchOperation> readAll(ResourceType type, ObjectNode message, Dialect dialect) {
        var reader = new OperationReader(type, dialect);
        List<PatchOperation> result = new ArrayList<>();
        for (SentOperation sent : SentOperation.readAll(message, dialect)) {
            for (PatchOperation read : reader.read(sent)) {
                dialect.corrected(read).forEach(corrected -> result.add(corrected.shaped()));
            }
        }
        return result;
    }
}
