package dev.rollcall.scim.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.platform.Quoted;
import dev.rollcall.scim.filter.Filter;
import dev.rollcall.scim.filter.ValueMatcher;
import dev.rollcall.scim.patch.PatchOperation.Remove;
import dev.rollcall.scim.protocol.ScimException;
import dev.rollcall.scim.protocol.ScimType;
import dev.rollcall.scim.schema.Attribute;
import dev.rollcall.scim.schema.BodyReader;
import dev.rollcall.search.Operator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An operation on a multi-valued attribute whose values have no parts: on all of them, or on the one that {@code tags[value eq "a"]} chooses
 * (RFC 7643 §2.4 calls the value of such an attribute {@code value}).
 */
final class SimpleValuesPatch {
    private final ObjectNode owner;
    private final Target target;
    private final Attribute attribute;
    private final ValueMatcher matcher;
    private final ArrayNode values;

    SimpleValuesPatch(ObjectNode owner, Target target, ValueMatcher matcher) {
        this.owner = owner;
        this.target = target;
        this.attribute = target.attribute();
        this.matcher = matcher;
        this.values = ResourcePatch.values(owner, attribute.name());
    }

    void apply(PatchOperation operation) {
        JsonNode sent = operation.value();
        Values.limit(attribute, sent);
        matcher.spend(values.size() + (long) sent.size());
        Map<Object, JsonNode> changed = byKey(values);
        if (target.condition() != null) {
            chosen(operation, key(BodyReader.readOne(attribute, wanted(target.condition()))), changed);
        } else if (operation instanceof Remove && !sent.isNull()) {
            byKey(sent).keySet().forEach(changed::remove);
        } else {
            if (!(operation instanceof PatchOperation.Add)) {
                changed.clear();
            }
            byKey(sent).forEach(changed::putIfAbsent);
        }
        values.removeAll();
        values.addAll(changed.values());
        Values.limit(attribute, values);
        if (values.isEmpty()) {
            owner.remove(attribute.name());
        }
    }

    private void chosen(PatchOperation operation, Object wanted, Map<Object, JsonNode> changed) {
        if (operation instanceof Remove) {
            changed.remove(wanted);
            return;
        }
        if (!changed.containsKey(wanted)) {
            throw ScimException.badRequest(
                    ScimType.NO_TARGET,
                    "No value of " + attribute.shownName() + " fulfils the filter of the path \"" + Quoted.of(target)
                            + "\". Add the value without a filter (RFC 7644 §3.5.2.3).");
        }
        Map<Object, JsonNode> before = new LinkedHashMap<>(changed);
        changed.clear();
        before.forEach((key, value) -> {
            JsonNode next = key.equals(wanted) ? operation.value() : value;
            if (!next.isNull()) {
                changed.putIfAbsent(key(next), next);
            }
        });
    }

    private JsonNode wanted(Filter condition) {
        if (condition instanceof Filter.Comparison comparison
                && comparison.operator() == Operator.EQ
                && comparison.path().attribute().equalsIgnoreCase("value")
                && comparison.path().subAttribute() == null) {
            return comparison.value();
        }
        throw ScimException.badRequest(
                ScimType.INVALID_PATH,
                "The path \"" + Quoted.of(target) + "\" cannot be followed: the values of " + attribute.shownName()
                        + " have no parts. Choose one as in " + attribute.name()
                        + "[value eq \"a\"] (RFC 7644 §3.5.2).");
    }

    private Map<Object, JsonNode> byKey(JsonNode list) {
        Map<Object, JsonNode> result = new LinkedHashMap<>();
        list.forEach(value -> {
            if (!value.isNull()) {
                result.putIfAbsent(key(value), value);
            }
        });
        return result;
    }

    private Object key(JsonNode value) {
        if (value.isNumber()) {
            return value.decimalValue().stripTrailingZeros();
        }
        return value.isTextual() ? matcher.key(attribute, value.asText()) : value;
    }
}
