package dev.rollcall.scim.interop.entra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.scim.filter.Filter;
import dev.rollcall.scim.filter.ValueMatcher;
import dev.rollcall.scim.patch.Target;
import dev.rollcall.scim.schema.Attribute;
import dev.rollcall.scim.schema.BodyReader;
import dev.rollcall.search.Operator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Writes to an element that is not there: {@code {"op":"Add","path":"emails[type eq \"work\"].value","value":"a@b"}},
 * {@code {"op":"Replace","path":"addresses[type eq \"work\"].postalCode","value":"94105"}},
 * {@code {"op":"Replace","path":"roles[primary eq \"True\"].value","value":"admin"}}. Where the filter is of {@code eq}
 * and {@code and} alone, such a write to a sub-attribute becomes an {@code add} of the element that fulfils it; any
 * other has no target (RFC 7644 §3.5.2.3). To clear what is not there, {@code {"op":"Replace","path":"phoneNumbers[type
 * eq \"mobile\"].value","value":""}}, asks for nothing.
 */
final class MissingElements {
    private MissingElements() {}

    static Optional<List<ObjectNode>> missing(Target target, JsonNode value) {
        if (value.isNull()) {
            return Optional.of(List.of());
        }
        Attribute sub = Objects.requireNonNull(target.subAttribute());
        Filter condition = Objects.requireNonNull(target.condition());
        ObjectNode element = JsonNodeFactory.instance.objectNode();
        if (!describe(condition, target.attribute(), element)
                || !new ValueMatcher().of(target.attribute(), condition).test(element)) {
            return Optional.empty();
        }
        element.set(sub.name(), value);
        return Optional.of(List.of(element));
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
