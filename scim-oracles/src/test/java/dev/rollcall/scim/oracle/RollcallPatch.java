package dev.rollcall.scim.oracle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.scim.patch.Dialect;
import dev.rollcall.scim.patch.PatchOperation;
import dev.rollcall.scim.patch.ResourcePatch;
import dev.rollcall.scim.protocol.ScimException;
import dev.rollcall.scim.schema.ResourceType;
import java.util.List;
import java.util.Objects;

/** PATCH as Rollcall applies it. */
public final class RollcallPatch {
    private RollcallPatch() {}

    static String apply(PatchRow row) {
        return apply(row.resource(), row.operations());
    }

    /**
     * What becomes of a person.
     *
     * @param operations each as JSON
     */
    public static String apply(ObjectNode person, List<String> operations) {
        try {
            var read = PatchOperation.readAll(ResourceType.USER, PatchRow.message(operations), Dialect.STANDARD);
            var after = ResourcePatch.of(read, Dialect.STANDARD).apply(person).resource();
            return Outcome.changed(person, after);
        } catch (ScimException e) {
            return Outcome.refused(
                    e.status(), Objects.requireNonNull(e.scimType()).keyword());
        }
    }
}
