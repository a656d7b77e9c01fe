package dev.rollcall.scim.interop.entra;

import dev.rollcall.activity.Corrections;
import dev.rollcall.scim.patch.Target;
import dev.rollcall.scim.schema.ResourceType;
import java.util.Optional;

/**
 * Paths as keys of a value without a path: {@code {"op":"replace","value":{"name.givenName":"A",
 * "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber":"7"}}}. Each becomes an operation with that path. Keys that name
 * nothing writable are passed over (RFC 7644 §3.5.2.1).
 */
final class PathlessKeys {
    private final ResourceType type;
    private final Corrections corrections;

    PathlessKeys(ResourceType type, Corrections corrections) {
        this.type = type;
        this.corrections = corrections;
    }

    Optional<Target> target(String key) {
        Optional<Target> target = Target.ifAny(type, key).filter(found -> !found.isReadOnly());
        target.ifPresent(found -> corrections.add());
        return target;
    }
}
