package dev.rollcall.scim.interop.entra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.scim.filter.Filter;
import dev.rollcall.scim.patch.Target;
import dev.rollcall.scim.protocol.Corrections;
import dev.rollcall.scim.schema.Attribute;
import java.util.Optional;

/**
 * Booleans in quotes: in bodies {@code "active":"True"} and {@code "emails":[{"primary":"true",...}]}, in operations
 * {@code {"op":"Replace","path":"active","value":"False"}}, in paths {@code roles[primary eq "True"].value}. They
 * become JSON booleans wherever the schema has a boolean (RFC 7643 §2.3.2).
 */
final class StringBooleans implements ValueCorrection {
    private final Corrections corrections;

    StringBooleans(Corrections corrections) {
        this.corrections = corrections;
    }

    @Override
    public JsonNode correct(Attribute attribute, JsonNode value) {
        if (value instanceof ArrayNode sent) {
            ArrayNode result = sent.arrayNode(sent.size());
            sent.forEach(one -> result.add(correct(attribute, one)));
            return result;
        }
        if (value instanceof ObjectNode sent) {
            ObjectNode result = sent.objectNode();
            sent.properties()
                    .forEach(member ->
                            result.set(member.getKey(), ofSub(attribute, member.getKey(), member.getValue())));
            return result;
        }
        return attribute.type() == Attribute.Type.BOOLEAN ? one(value) : value;
    }

    /** The same target, its filter with JSON booleans. */
    Target inCondition(Target target) {
        Filter condition = target.condition();
        return condition == null ? target : target.withCondition(in(target.attribute(), condition));
    }

    private Filter in(Attribute attribute, Filter filter) {
        if (filter instanceof Filter.And and) {
            return new Filter.And(in(attribute, and.left()), in(attribute, and.right()));
        }
        if (filter instanceof Filter.Or or) {
            return new Filter.Or(in(attribute, or.left()), in(attribute, or.right()));
        }
        if (filter instanceof Filter.Not not) {
            return new Filter.Not(in(attribute, not.negated()));
        }
        if (filter instanceof Filter.Comparison comparison) {
            JsonNode value = ofSub(attribute, comparison.path().attribute(), comparison.value());
            return new Filter.Comparison(comparison.path(), comparison.operator(), value);
        }
        return filter;
    }

    private JsonNode ofSub(Attribute attribute, String name, JsonNode value) {
        Optional<Attribute> sub = attribute.subAttribute(name);
        return sub.isPresent() ? correct(sub.get(), value) : value;
    }

    private JsonNode one(JsonNode value) {
        String word = value.isTextual() ? value.asText().strip() : "";
        boolean isTrue = word.equalsIgnoreCase("true");
        if (!isTrue && !word.equalsIgnoreCase("false")) {
            return value;
        }
        corrections.add();
        return BooleanNode.valueOf(isTrue);
    }
}
