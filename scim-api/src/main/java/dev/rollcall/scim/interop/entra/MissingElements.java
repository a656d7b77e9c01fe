package dev.rollcall.scim.interop.entra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.activity.Corrections;
import dev.rollcall.scim.filter.Filter;
import dev.rollcall.scim.filter.ValueMatcher;
import dev.rollcall.scim.patch.PatchOperation;
import dev.rollcall.scim.patch.PatchOperation.Kind;
import dev.rollcall.scim.patch.Target;
import dev.rollcall.scim.schema.Attribute;
import dev.rollcall.scim.schema.BodyReader;
import dev.rollcall.scim.schema.ResourceType;
import dev.rollcall.search.Operator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Writes to an element that is not there: {@code {"op":"Add","path":"emails[type eq \"work\"].value","value":"a@b"}}, {@code
 * {"op":"Replace","path":"addresses[type eq \"work\"].postalCode","value":"94105"}}, {@code
 * {"op":"Replace","path":"roles[primary eq \"True\"].value","value":"admin"}}. Where the filter is of {@code eq} and {@code and} alone, such a
 * write to a sub-attribute becomes an {@code add} of the element that fulfils it; any other has no target (RFC 7644 §3.5.2.3). To clear what is not there,
 * {@code {"op":"Replace","path":"phoneNumbers[type eq \"mobile\"].value","value":""}}, asks for nothing.
 */
final class MissingElements {
    private final ResourceType type;
    private final Corrections corrections;

    MissingElements(ResourceType type, Corrections corrections) {
        this.type = type;
        this.corrections = corrections;
    }

    List<PatchOperation> added(PatchOperation operation, ObjectNode resource) {
        if (operation.kind() == Kind.REMOVE || operation.path() == null) {
            return List.of(operation);
        }
        Optional<Target> found = Target.ifAny(type, operation.path()).filter(target -> !target.isReadOnly());
        if (found.isEmpty() || found.get().condition() == null || found.get().subAttribute() == null) {
            return List.of(operation);
        }
        Target target = found.get();
        Filter condition = found.get().condition();
        return isThere(target, condition, resource) ? List.of(operation) : added(operation, target, condition);
    }

    private List<PatchOperation> added(PatchOperation operation, Target target, Filter condition) {
        Attribute sub = Objects.requireNonNull(target.subAttribute());
        JsonNode value = read(sub, operation.value());
        if (value.isNull()) {
            corrections.add();
            return List.of();
        }
        ObjectNode element = JsonNodeFactory.instance.objectNode();
        if (!describe(condition, target.attribute(), element) || !ValueMatcher.matches(element, condition)) {
            return List.of(operation);
        }
        corrections.add();
        element.set(sub.name(), value);
        String path = PathText.of(target.withCondition(null).withSubAttribute(null));
        return List.of(new PatchOperation(
                Kind.ADD, path, JsonNodeFactory.instance.arrayNode().add(element)));
    }

    private static JsonNode read(Attribute attribute, JsonNode sent) {
        boolean listOfOne = attribute.multiValued() && sent.isArray() && sent.size() == 1;
        return BodyReader.readOne(attribute, listOfOne ? sent.get(0) : sent);
    }

    private static boolean isThere(Target target, Filter condition, ObjectNode resource) {
        JsonNode owner = target.extension() == null
                ? resource
                : resource.path(target.extension().id());
        for (JsonNode one : owner.path(target.attribute().name())) {
            if (one instanceof ObjectNode element && ValueMatcher.matches(element, condition)) {
                return true;
            }
        }
        return false;
    }

    // Writes into the element what the filter wants of it; false where a filter cannot be fulfilled by writing.
    private static boolean describe(Filter filter, Attribute attribute, ObjectNode element) {
        if (filter instanceof Filter.And and) {
            return describe(and.left(), attribute, element) && describe(and.right(), attribute, element);
        }
        if (!(filter instanceof Filter.Comparison comparison) || comparison.operator() != Operator.EQ) {
            return false;
        }
        Optional<Attribute> sub = attribute.subAttribute(comparison.path().attribute());
        if (sub.isEmpty() || comparison.path().subAttribute() != null) {
            return false;
        }
        JsonNode value = BodyReader.readOne(sub.get(), comparison.value());
        element.set(sub.get().name(), value);
        return !value.isNull();
    }
}
