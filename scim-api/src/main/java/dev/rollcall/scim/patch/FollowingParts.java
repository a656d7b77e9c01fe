package dev.rollcall.scim.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.scim.schema.Attribute;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The parts of a reference that only describe its {@code value}, such as a manager's {@code $ref} and
 * {@code displayName} (RFC 7643 §4.3): when the value becomes another, those of the old one go, but for parts that the
 * request itself names.
 */
final class FollowingParts {
    private final Set<Target> references = new HashSet<>();
    private final Set<Target> named = new HashSet<>();

    private FollowingParts() {}

    /** Those that the operations are about. */
    static FollowingParts of(List<PatchOperation> operations) {
        var result = new FollowingParts();
        operations.forEach(result::add);
        return result;
    }

    private void add(PatchOperation operation) {
        Target target = operation.target();
        Attribute attribute = target.attribute();
        if (attribute.multiValued() || attribute.subAttribute("value").isEmpty()) {
            return;
        }
        references.add(target.withSubAttribute(null));
        named.add(target);
        if (operation.value() instanceof ObjectNode parts) {
            parts.fieldNames()
                    .forEachRemaining(name ->
                            attribute.subAttribute(name).ifPresent(sub -> named.add(target.withSubAttribute(sub))));
        }
    }

    void drop(ObjectNode before, ObjectNode after) {
        references.forEach(reference -> drop(before, after, reference));
    }

    private void drop(ObjectNode before, ObjectNode after, Target reference) {
        JsonNode now = at(after, reference);
        JsonNode was = at(before, reference).path("value");
        if (!(now instanceof ObjectNode parts) || was.isMissingNode() || was.equals(now.path("value"))) {
            return;
        }
        for (Attribute sub : reference.attribute().subAttributes()) {
            if (!sub.name().equals("value") && !named.contains(reference.withSubAttribute(sub))) {
                parts.remove(sub.name());
            }
        }
        if (parts.isEmpty()) {
            owner(after, reference).remove(reference.attribute().name());
        }
    }

    private static JsonNode at(ObjectNode resource, Target target) {
        return owner(resource, target).path(target.attribute().name());
    }

    private static ObjectNode owner(ObjectNode resource, Target target) {
        if (target.extension() == null) {
            return resource;
        }
        return resource.get(target.extension().id()) instanceof ObjectNode there ? there : resource.objectNode();
    }
}
