package dev.rollcall.scim.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.platform.Quoted;
import dev.rollcall.scim.patch.PatchOperation.Add;
import dev.rollcall.scim.patch.PatchOperation.Remove;
import dev.rollcall.scim.patch.PatchOperation.Replace;
import dev.rollcall.scim.patch.SentOperation.Kind;
import dev.rollcall.scim.protocol.ScimException;
import dev.rollcall.scim.protocol.ScimType;
import dev.rollcall.scim.schema.Attribute;
import dev.rollcall.scim.schema.ResourceType;
import dev.rollcall.scim.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Logger;

/**
 * Finds what operations name, in the schema and without the resource: each path is parsed once, before any row is held. A value without a path
 * becomes one operation for each of its keys, and so does one for a whole extension. Unknown attributes are passed over, as identity providers
 * need it.
 */
public final class OperationReader {
    private static final Logger LOG = Logger.getLogger(OperationReader.class.getName());

    private final ResourceType type;
    private final Function<String, Optional<Target>> otherKeys;

    /**
     * @param otherKeys what a key of a value without a path names that is neither an attribute nor an extension
     */
    public OperationReader(ResourceType type, Function<String, Optional<Target>> otherKeys) {
        this.type = type;
        this.otherKeys = otherKeys;
    }

    /**
     * The operations with their values as sent; none for what is unknown.
     *
     * @throws ScimException 400 {@code invalidPath}, {@code invalidValue}, {@code invalidFilter}, {@code noTarget} or {@code mutability}
     */
    public List<PatchOperation> read(SentOperation sent) {
        String path = sent.path();
        List<PatchOperation> result = new ArrayList<>();
        if (path == null) {
            keys(sent.kind(), sent.value(), result);
            return result;
        }
        Optional<Schema> extension = type.extension(path);
        if (extension.isPresent()) {
            extension(sent.kind(), extension.get(), sent.value(), result);
            return result;
        }
        Target.of(type, path)
                .ifPresentOrElse(
                        target -> result.add(writable(operation(sent.kind(), target, sent.value()))),
                        () -> LOG.fine(() -> "PATCH passes over the unknown attribute " + Quoted.of(path)));
        return result;
    }

    // The keys of a value without a path name attributes and whole extensions (RFC 7644 §3.5.2.1).
    private void keys(Kind kind, JsonNode value, List<PatchOperation> result) {
        if (!(value instanceof ObjectNode members)) {
            throw ScimException.badRequest(
                    ScimType.INVALID_VALUE, "An operation without a path needs an object of attributes as its value.");
        }
        for (var member : members.properties()) {
            String key = member.getKey();
            Optional<Schema> extension = type.extension(key);
            if (extension.isPresent()) {
                extension(kind, extension.get(), member.getValue(), result);
            } else {
                type.attribute(key)
                        .map(attribute -> new Target(null, attribute, null, null))
                        .or(() -> otherKeys.apply(key))
                        .ifPresent(target -> echoed(kind, target, member.getValue(), result));
            }
        }
    }

    private void extension(Kind kind, Schema extension, JsonNode value, List<PatchOperation> result) {
        JsonNode sent = value.isArray() && value.size() == 1 ? value.get(0) : value;
        if (kind == Kind.REMOVE
                || sent.isNull()
                || (sent.isTextual() && sent.asText().isBlank())) {
            for (Attribute attribute : extension.attributes()) {
                result.add(new Remove(new Target(extension, attribute, null, null), NullNode.instance));
            }
        } else if (sent instanceof ObjectNode members) {
            for (var member : members.properties()) {
                String key = member.getKey();
                extension
                        .attribute(key)
                        .map(attribute -> new Target(extension, attribute, null, null))
                        .or(() -> otherKeys.apply(extension.id() + ":" + key))
                        .ifPresent(target -> echoed(kind, target, member.getValue(), result));
            }
        } else {
            throw ScimException.badRequest(
                    ScimType.INVALID_VALUE,
                    "The value of " + extension.id()
                            + " is not an object. Send its attributes in an object, or null to clear them all.");
        }
    }

    // Clients send back what they have read: what is read-only in it asks for nothing.
    private static void echoed(Kind kind, Target target, JsonNode value, List<PatchOperation> result) {
        if (!target.isReadOnly()) {
            result.add(operation(kind, target, value));
        }
    }

    private static PatchOperation operation(Kind kind, Target target, JsonNode value) {
        return switch (kind) {
            case ADD -> new Add(target, value);
            case REPLACE -> new Replace(target, value);
            case REMOVE -> new Remove(target, value);
        };
    }

    private static PatchOperation writable(PatchOperation operation) {
        Target target = operation.target();
        if (target.isReadOnly()) {
            throw ScimException.badRequest(
                    ScimType.MUTABILITY,
                    Quoted.of(target) + " is read-only. Leave it out of the request (RFC 7643 §7).");
        }
        if (operation instanceof Remove && target.attribute().required() && target.subAttribute() == null) {
            throw ScimException.badRequest(
                    ScimType.MUTABILITY,
                    Quoted.of(target) + " is required and cannot be removed. Replace it (RFC 7644 §3.5.2.2).");
        }
        return operation;
    }
}
