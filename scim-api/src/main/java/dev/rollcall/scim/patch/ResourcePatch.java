package dev.rollcall.scim.patch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.scim.filter.ValueMatcher;
import dev.rollcall.scim.protocol.ScimException;
import dev.rollcall.scim.schema.Schema;
import java.util.List;

/**
 * The operations of a PATCH, made before the resource is held and then applied to it as JSON (as
 * {@link dev.rollcall.scim.schema.BodyReader} shapes it). Only what an operation names is changed (RFC 7644 §3.5.2).
 */
public final class ResourcePatch {
    private final List<AttributePatch> patches;
    private final FollowingParts following;
    private final Dialect dialect;

    private ResourcePatch(List<PatchOperation> operations, Dialect dialect) {
        this.patches = operations.stream().map(AttributePatch::of).toList();
        this.following = FollowingParts.of(operations);
        this.dialect = dialect;
    }

    /**
     * A resource after a PATCH.
     *
     * @param corrections how much of the request had to be corrected, as only the resource could tell
     */
    public record Patched(ObjectNode resource, int corrections) {}

    /** @throws ScimException 400 {@code invalidPath} or {@code invalidValue} for what no resource could make right */
    public static ResourcePatch of(List<PatchOperation> operations, Dialect dialect) {
        return new ResourcePatch(operations, dialect);
    }

    /**
     * Changes a copy, so that a failing operation leaves nothing half done.
     *
     * @throws ScimException 400 {@code noTarget}, {@code invalidValue}, or {@code tooMany} when filters and values are
     *     more than {@link ValueMatcher#MOST} comparisons
     */
    public Patched apply(ObjectNode resource) {
        ObjectNode copy = resource.deepCopy();
        var attempt = new Attempt(dialect);
        patches.forEach(patch -> apply(patch, copy, attempt));
        following.drop(resource, copy);
        return new Patched(copy, attempt.corrections());
    }

    private static void apply(AttributePatch patch, ObjectNode resource, Attempt attempt) {
        Schema extension = patch.operation().target().extension();
        if (extension == null) {
            patch.apply(resource, attempt);
            return;
        }
        ObjectNode owner = resource.withObjectProperty(extension.id());
        patch.apply(owner, attempt);
        if (owner.isEmpty()) {
            resource.remove(extension.id());
        }
    }
}
