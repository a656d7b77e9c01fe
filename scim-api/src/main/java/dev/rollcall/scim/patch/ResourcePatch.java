package dev.rollcall.scim.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.platform.Quoted;
import dev.rollcall.scim.protocol.ScimException;
import dev.rollcall.scim.protocol.ScimType;
import dev.rollcall.scim.schema.ResourceType;
import dev.rollcall.scim.schema.Schema;
import java.util.List;
import java.util.function.Predicate;
import java.util.logging.Logger;

/**
 * Applies operations to a copy of a resource as JSON (as {@link dev.rollcall.scim.schema.BodyReader} shapes it), so that a failing one leaves
 * nothing half done (RFC 7644 §3.5.2). Unknown attributes are passed over, as identity providers need it.
 */
public final class ResourcePatch {
    private static final Logger LOG = Logger.getLogger(ResourcePatch.class.getName());

    private final ResourceType type;
    private final ObjectNode resource;

    private ResourcePatch(ResourceType type, ObjectNode resource) {
        this.type = type;
        this.resource = resource;
    }

    /**
     * @return the changed copy
     * @throws ScimException 400 {@code invalidPath}, {@code noTarget}, {@code invalidValue} or {@code mutability}
     */
    public static ObjectNode apply(ResourceType type, ObjectNode resource, List<PatchOperation> operations) {
        return apply(type, resource, operations, (operation, before) -> List.of(operation));
    }

    /**
     * The same for a client that speaks a dialect.
     *
     * @return the changed copy
     * @throws ScimException 400 {@code invalidPath}, {@code noTarget}, {@code invalidValue} or {@code mutability}
     */
    public static ObjectNode apply(
            ResourceType type, ObjectNode resource, List<PatchOperation> operations, Dialect dialect) {
        var patch = new ResourcePatch(type, resource.deepCopy());
        for (PatchOperation operation : operations) {
            dialect.standard(operation, patch.resource).forEach(patch::apply);
        }
        return patch.resource;
    }

    private void apply(PatchOperation operation) {
        String path = operation.path();
        if (path != null && type.extension(path).isEmpty()) {
            at(operation, path, false);
        } else if (path != null) {
            wholeExtension(operation, path);
        } else if (operation.value() instanceof ObjectNode members) {
            attributes(operation, members);
        } else {
            throw ScimException.badRequest(
                    ScimType.INVALID_VALUE, "An operation without a path needs an object of attributes as its value.");
        }
    }

    private void wholeExtension(PatchOperation operation, String urn) {
        if (operation.kind() == PatchOperation.Kind.REMOVE) {
            type.extension(urn).ifPresent(extension -> resource.remove(extension.id()));
        } else if (operation.value() instanceof ObjectNode members) {
            Schema extension = type.extension(urn).orElseThrow();
            each(operation, members, extension.id() + ":", name -> extension
                    .attribute(name)
                    .isPresent());
        }
    }

    // The keys of a value without a path name attributes and whole extensions (RFC 7644 §3.5.2.1).
    private void attributes(PatchOperation operation, ObjectNode members) {
        each(operation, members, "", name -> type.attribute(name).isPresent());
        for (var member : members.properties()) {
            if (type.extension(member.getKey()).isPresent()) {
                wholeExtension(operation.withValue(member.getValue()), member.getKey());
            }
        }
    }

    private void each(PatchOperation operation, ObjectNode members, String prefix, Predicate<String> isKnown) {
        for (var member : members.properties()) {
            if (isKnown.test(member.getKey())) {
                at(operation.withValue(member.getValue()), prefix + member.getKey(), true);
            }
        }
    }

    private void at(PatchOperation operation, String path, boolean echoed) {
        var found = Target.of(type, path);
        if (found.isEmpty()) {
            LOG.fine(() -> "PATCH passes over the unknown attribute " + Quoted.of(path));
            return;
        }
        Target target = found.get();
        if (target.isReadOnly()) {
            if (!echoed) {
                throw ScimException.badRequest(
                        ScimType.MUTABILITY,
                        Quoted.of(path) + " is read-only. Leave it out of the request (RFC 7643 §7).");
            }
            return;
        }
        if (target.attribute().required()
                && target.subAttribute() == null
                && operation.kind() == PatchOperation.Kind.REMOVE) {
            throw ScimException.badRequest(
                    ScimType.MUTABILITY,
                    Quoted.of(path) + " is required and cannot be removed. Replace it (RFC 7644 §3.5.2.2).");
        }
        ObjectNode owner = owner(target, operation.kind() != PatchOperation.Kind.REMOVE);
        if (target.attribute().multiValued() && !target.attribute().isComplex()) {
            new SimpleValuesPatch(owner, target, path).apply(operation);
        } else if (target.attribute().multiValued()) {
            new ValuesPatch(owner, target, path).apply(operation);
        } else {
            single(owner, target, operation);
        }
    }

    private ObjectNode owner(Target target, boolean make) {
        if (target.extension() == null) {
            return resource;
        }
        String urn = target.extension().id();
        if (resource.get(urn) instanceof ObjectNode extension) {
            return extension;
        }
        return make ? resource.putObject(urn) : resource.objectNode();
    }

    private static void single(ObjectNode owner, Target target, PatchOperation operation) {
        String name = target.attribute().name();
        boolean remove = operation.kind() == PatchOperation.Kind.REMOVE;
        if (target.subAttribute() != null) {
            JsonNode value = remove ? NullNode.instance : Values.one(target.subAttribute(), operation.value());
            ObjectNode complex = owner.get(name) instanceof ObjectNode there ? there : owner.putObject(name);
            put(complex, target.subAttribute().name(), value);
            return;
        }
        JsonNode value = remove ? NullNode.instance : Values.one(target.attribute(), operation.value());
        if (target.attribute().isComplex()
                && value instanceof ObjectNode sent
                && owner.get(name) instanceof ObjectNode there) {
            Values.clearNamed(there, target.attribute(), operation.value());
            there.setAll(sent);
        } else {
            put(owner, name, value);
        }
    }

    static void put(ObjectNode owner, String name, JsonNode value) {
        if (value.isNull()) {
            owner.remove(name);
        } else {
            owner.set(name, value);
        }
    }

    /** The values of a multi-valued attribute, an empty array where there are none. */
    static ArrayNode values(ObjectNode owner, String name) {
        return owner.get(name) instanceof ArrayNode there ? there : owner.putArray(name);
    }
}
