package dev.rollcall.scim.interop.entra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.activity.Corrections;
import dev.rollcall.scim.patch.PatchOperation;
import dev.rollcall.scim.patch.PatchOperation.Kind;
import dev.rollcall.scim.patch.Target;
import dev.rollcall.scim.schema.ResourceType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Paths as keys of a value without a path: {@code {"op":"replace","value":{"name.givenName":"A",
 * "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber":"7"}}}. Each becomes an operation with that path; attributes and
 * whole extensions stay in the value (RFC 7644 §3.5.2.1). Keys that name nothing writable stay as well, to be passed over there.
 */
final class PathlessKeys {
    private final ResourceType type;
    private final Corrections corrections;

    PathlessKeys(ResourceType type, Corrections corrections) {
        this.type = type;
        this.corrections = corrections;
    }

    /** What is left of the operation, then those of its keys that are paths, in their order. */
    List<PatchOperation> split(PatchOperation operation) {
        String path = operation.path();
        if (operation.kind() == Kind.REMOVE || !(operation.value() instanceof ObjectNode sent)) {
            return List.of(operation);
        }
        List<PatchOperation> paths = new ArrayList<>();
        ObjectNode rest;
        if (path == null) {
            rest = rest(operation, sent, "", this::isPlain, paths);
            for (var member : sent.properties()) {
                var extension = type.extension(member.getKey());
                if (extension.isPresent() && member.getValue() instanceof ObjectNode inner) {
                    rest.set(
                            member.getKey(),
                            rest(operation, inner, extension.get().id() + ":", isOf(member.getKey()), paths));
                }
            }
        } else if (type.extension(path).isPresent()) {
            rest = rest(operation, sent, path + ":", isOf(path), paths);
        } else {
            return List.of(operation);
        }
        if (paths.isEmpty()) {
            return List.of(operation);
        }
        if (!rest.isEmpty()) {
            paths.add(0, operation.withValue(rest));
        }
        return paths;
    }

    private boolean isPlain(String key) {
        return type.attribute(key).isPresent() || type.extension(key).isPresent();
    }

    private Predicate<String> isOf(String extensionUrn) {
        return key -> type.extension(extensionUrn)
                .flatMap(extension -> extension.attribute(key))
                .isPresent();
    }

    private ObjectNode rest(
            PatchOperation operation,
            ObjectNode sent,
            String prefix,
            Predicate<String> isPlain,
            List<PatchOperation> paths) {
        ObjectNode rest = sent.objectNode();
        for (var member : sent.properties()) {
            String path = prefix + member.getKey();
            JsonNode value = member.getValue();
            Optional<Target> target = isPlain.test(member.getKey()) ? Optional.empty() : Target.ifAny(type, path);
            if (target.filter(found -> !found.isReadOnly()).isPresent()) {
                corrections.add();
                paths.add(operation.withPath(path).withValue(value));
            } else {
                rest.set(member.getKey(), value);
            }
        }
        return rest;
    }
}
