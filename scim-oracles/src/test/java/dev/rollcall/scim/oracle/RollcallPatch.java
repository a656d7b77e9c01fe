package dev.rollcall.scim.oracle;

import dev.rollcall.scim.patch.PatchOperation;
import dev.rollcall.scim.patch.ResourcePatch;
import dev.rollcall.scim.protocol.ScimException;
import dev.rollcall.scim.schema.ResourceType;
import java.util.Objects;

/** PATCH as Rollcall applies it. */
final class RollcallPatch {
    private RollcallPatch() {}

    static String apply(PatchRow row) {
        try {
            var after = ResourcePatch.apply(ResourceType.USER, row.resource(), PatchOperation.readAll(row.message()));
            return Outcome.changed(row.resource(), after);
        } catch (ScimException e) {
            return Outcome.refused(
                    e.status(), Objects.requireNonNull(e.scimType()).keyword());
        }
    }
}
