package dev.rollcall.scim.interop.entra;

import dev.rollcall.scim.patch.Target;
import dev.rollcall.scim.protocol.Corrections;
import dev.rollcall.scim.protocol.ScimException;
import dev.rollcall.scim.schema.ResourceType;
import dev.rollcall.scim.schema.Schema;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Paths as keys of a value without a path: {@code {"op":"replace","value":{"name.givenName":"A",
 * "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber":"7"}}}. Each becomes an operation with
 * that path. Keys that name nothing writable are passed over (RFC 7644 §3.5.2.1).
 */
final class PathlessKeys {
    private final ResourceType type;
    private final Corrections corrections;

    PathlessKeys(ResourceType type, Corrections corrections) {
        this.type = type;
        this.corrections = corrections;
    }

    Optional<Target> target(@Nullable Schema extension, String key) {
        Optional<Target> target = named(extension, key).filter(found -> !found.isReadOnly());
        target.ifPresent(found -> corrections.add());
        return target;
    }

    private Optional<Target> named(@Nullable Schema extension, String key) {
        try {
            return extension == null ? Target.of(type, key) : Target.of(extension, key);
        } catch (ScimException e) {
            return Optional.empty();
        }
    }
}
