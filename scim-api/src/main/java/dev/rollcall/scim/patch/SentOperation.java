package dev.rollcall.scim.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.platform.text.Quoted;
import dev.rollcall.scim.patch.PatchOperation.Add;
import dev.rollcall.scim.patch.PatchOperation.Remove;
import dev.rollcall.scim.patch.PatchOperation.Replace;
import dev.rollcall.scim.protocol.Members;
import dev.rollcall.scim.protocol.ScimException;
import dev.rollcall.scim.protocol.ScimType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One operation of a PATCH message, before its path is looked up.
 *
 * @param path as sent; null where there is none
 * @param value {@link NullNode} where there is none
 */
record SentOperation(Kind kind, @Nullable String path, JsonNode value) {
    /** How many operations a PATCH has at most. */
    static final int MOST = 5000;

    /** How many characters the paths of a PATCH have at most together. */
    static final int LONGEST_PATHS = 1024 * 1024;

    /** What an operation does; on the wire in lower case. */
    enum Kind {
        ADD,
        REPLACE,
        REMOVE;

        PatchOperation on(Target target, JsonNode value) {
            return switch (this) {
                case ADD -> new Add(target, value);
                case REPLACE -> new Replace(target, value);
                case REMOVE -> new Remove(target, value);
            };
        }

        static Kind of(String word) {
            for (Kind kind : values()) {
                if (word.equals(kind.name().toLowerCase(Locale.ROOT))) {
                    return kind;
                }
            }
            throw syntax(Sentence.of("scim.patch.operation", Quoted.of(word)));
        }
    }

    /**
     * Reads the message; nothing is applied before all of it is understood.
     *
     * @throws ScimException 400 {@code invalidSyntax}, or {@code noTarget} for a removal without a path; 413 for more
     *     than {@link #MOST}
     */
    static List<SentOperation> readAll(ObjectNode message, Dialect dialect) {
        if (!(Members.of(message, "Operations") instanceof ArrayNode operations) || operations.isEmpty()) {
            throw syntax(Sentence.of("scim.patch.noOperations"));
        }
        if (operations.size() > MOST) {
            throw new ScimException(413, null, Sentence.of("scim.patch.tooMany", operations.size(), MOST));
        }
        List<SentOperation> result = new ArrayList<>();
        operations.forEach(operation -> result.add(read(operation, dialect)));
        long paths = result.stream()
                .map(SentOperation::path)
                .filter(Objects::nonNull)
                .mapToLong(String::length)
                .sum();
        if (paths > LONGEST_PATHS) {
            throw new ScimException(413, null, Sentence.of("scim.patch.paths", paths, LONGEST_PATHS));
        }
        return result;
    }

    private static SentOperation read(JsonNode node, Dialect dialect) {
        if (!(node instanceof ObjectNode operation)) {
            throw syntax(Sentence.of("scim.patch.element"));
        }
        JsonNode sentPath = Members.of(operation, "path");
        String path = sentPath.isNull() || sentPath.asText().isBlank()
                ? null
                : sentPath.asText().strip();
        Kind kind = Kind.of(dialect.operationName(Members.of(operation, "op").asText("")));
        if (kind == Kind.REMOVE && path == null) {
            throw ScimException.badRequest(ScimType.NO_TARGET, Sentence.of("scim.patch.noPath"));
        }
        JsonNode value = Members.of(operation, "value");
        if (value.isMissingNode() && kind != Kind.REMOVE) {
            throw ScimException.badRequest(ScimType.INVALID_VALUE, Sentence.of("scim.patch.noValue"));
        }
        return new SentOperation(kind, path, value.isMissingNode() ? NullNode.instance : value);
    }

    private static ScimException syntax(Sentence detail) {
        return ScimException.badRequest(ScimType.INVALID_SYNTAX, detail);
    }
}
