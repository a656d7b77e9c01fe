package dev.rollcall.scim.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.platform.text.Quoted;
import dev.rollcall.scim.patch.PatchOperation.Remove;
import dev.rollcall.scim.patch.SentOperation.Kind;
import dev.rollcall.scim.protocol.ScimException;
import dev.rollcall.scim.protocol.ScimType;
import dev.rollcall.scim.schema.Attribute;
import dev.rollcall.scim.schema.ResourceType;
import dev.rollcall.scim.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;

/**
 * Finds what operations name, in the schema and without the resource: each path is parsed once, before any row is held.
 * A value without a path becomes one operation for each of its keys, and so does one for a whole extension. Unknown
 * attributes are passed over, as identity providers need it.
 */
final class OperationReader {
    private static final Logger LOG = Logger.getLogger(OperationReader.class.getName());

    private final ResourceType type;
    private final Dialect dialect;

    OperationReader(ResourceType type, Dialect dialect) {
        this.type = type;
        this.dialect = dialect;
    }

    /**
     * The operations with their values as sent; none for what is unknown.
     *
     * @throws ScimException 400 {@code invalidPath}, {@code invalidValue}, {@code invalidFilter}, {@code noTarget} or
     *     {@code mutability}
     */
    List<PatchOperation> read(SentOperation sent) {
        String path = sent.path();
        if (path == null) {
            return keys(sent);
        }
        Optional<Schema> extension = type.extension(path);
        return extension.isPresent() ? extension(sent.kind(), extension.get(), sent.value()) : one(sent, path);
    }

    private List<PatchOperation> one(SentOperation sent, String path) {
        Optional<PatchOperation> operation =
                Target.of(type, path).map(target -> sent.kind().on(target, sent.value()));
        operation.ifPresentOrElse(
                PatchOperation::requireWritable,
                () -> LOG.fine(() -> "PATCH passes over the unknown attribute " + Quoted.of(path)));
        return operation.stream().toList();
    }

    // The keys of a value without a path name attributes and whole extensions (RFC 7644 §3.5.2.1).
    private List<PatchOperation> keys(SentOperation sent) {
        if (!(sent.value() instanceof ObjectNode members)) {
            throw ScimException.badRequest(ScimType.INVALID_VALUE, Sentence.of("scim.patch.withoutPath"));
        }
        List<PatchOperation> result = new ArrayList<>();
        members.properties().forEach(member -> {
            String key = member.getKey();
            Optional<Schema> extension = type.extension(key);
            if (extension.isPresent()) {
                result.addAll(extension(sent.kind(), extension.get(), member.getValue()));
            } else {
                Target.whole(type, key)
                        .or(() -> dialect.key(null, key))
                        .filter(OperationReader::isAsked)
                        .ifPresent(target -> result.add(sent.kind().on(target, member.getValue())));
            }
        });
        return result;
    }

    private List<PatchOperation> extension(Kind kind, Schema extension, JsonNode value) {
        List<PatchOperation> result = new ArrayList<>();
        JsonNode sent = value.isArray() && value.size() == 1 ? value.get(0) : value;
        if (kind == Kind.REMOVE
                || sent.isNull()
                || (sent.isTextual() && sent.asText().isBlank())) {
            for (Attribute attribute : extension.attributes()) {
                result.add(new Remove(new Target(extension, attribute, null, null), NullNode.instance));
            }
        } else if (sent instanceof ObjectNode members) {
            members.properties().forEach(member -> Target.whole(extension, member.getKey())
                    .or(() -> dialect.key(extension, member.getKey()))
                    .filter(OperationReader::isAsked)
                    .ifPresent(target -> result.add(kind.on(target, member.getValue()))));
        } else {
            throw ScimException.badRequest(
                    ScimType.INVALID_VALUE, Sentence.of("scim.value.extensionOrNull", extension.id()));
        }
        return result;
    }

    // Clients send back what they have read: what is read-only in it asks for nothing.
    private static boolean isAsked(Target target) {
        return !target.isReadOnly();
    }
}
