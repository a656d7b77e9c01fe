package dev.rollcall.scim.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.scim.filter.ValueMatcher;
import dev.rollcall.scim.patch.PatchOperation.Remove;
import dev.rollcall.scim.protocol.ScimException;
import java.util.List;

/**
 * Applies operations to a copy of a resource as JSON (as {@link dev.rollcall.scim.schema.BodyReader} shapes it), so that a failing one leaves
 * nothing half done (RFC 7644 §3.5.2). Only what an operation names is changed.
 */
public final class ResourcePatch {
    private final ObjectNode resource;
    private final Dialect dialect;
    private final ValueMatcher matcher = new ValueMatcher();

    private ResourcePatch(ObjectNode resource, Dialect dialect) {
        this.resource = resource;
        this.dialect = dialect;
    }

    /**
     * @return the changed copy
     * @throws ScimException 400 {@code noTarget}, {@code invalidPath}, {@code invalidValue}, or {@code tooMany} when filters and values are
     *     more than {@link ValueMatcher#MOST} comparisons
     */
    public static ObjectNode apply(ObjectNode resource, List<PatchOperation> operations) {
        return apply(resource, operations, Dialect.STANDARD);
    }

    /** The same for a client that speaks a dialect. */
    public static ObjectNode apply(ObjectNode resource, List<PatchOperation> operations, Dialect dialect) {
        var patch = new ResourcePatch(resource.deepCopy(), dialect);
        operations.forEach(patch::apply);
        FollowingParts.drop(resource, patch.resource, operations);
        return patch.resource;
    }

    private void apply(PatchOperation operation) {
        Target target = operation.target();
        String urn = target.extension() == null ? null : target.extension().id();
        ObjectNode owner = urn == null ? resource : resource.withObjectProperty(urn);
        if (!target.attribute().multiValued()) {
            single(owner, target, operation instanceof Remove ? NullNode.instance : operation.value());
        } else if (target.attribute().isComplex()) {
            new ValuesPatch(owner, target, dialect, matcher).apply(operation);
        } else {
            new SimpleValuesPatch(owner, target, matcher).apply(operation);
        }
        if (urn != null && owner.isEmpty()) {
            resource.remove(urn);
        }
    }

    private static void single(ObjectNode owner, Target target, JsonNode value) {
        String name = target.attribute().name();
        if (target.subAttribute() == null && !(value instanceof ObjectNode)) {
            Values.put(owner, name, value);
            return;
        }
        ObjectNode complex = owner.get(name) instanceof ObjectNode there ? there : owner.putObject(name);
        if (target.subAttribute() != null) {
            Values.put(complex, target.subAttribute().name(), value);
        } else if (value instanceof ObjectNode named) {
            Values.write(complex, named);
        }
        if (complex.isEmpty()) {
            owner.remove(name);
        }
    }

    /** The values of a multi-valued attribute, an empty array where there are none. */
    static ArrayNode values(ObjectNode owner, String name) {
        return owner.get(name) instanceof ArrayNode there ? there : owner.putArray(name);
    }
}
