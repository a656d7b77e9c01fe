package dev.rollcall.scim.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.platform.Quoted;
import dev.rollcall.platform.TextKey;
import dev.rollcall.scim.filter.Filter;
import dev.rollcall.scim.patch.PatchOperation.Kind;
import dev.rollcall.scim.protocol.ScimException;
import dev.rollcall.scim.protocol.ScimType;
import dev.rollcall.scim.schema.Attribute;
import dev.rollcall.search.Operator;
import java.util.ArrayList;
import java.util.List;

/**
 * An operation on a multi-valued attribute whose values have no parts: on all of them, or on the one that {@code tags[value eq "a"]} chooses
 * (RFC 7643 §2.4 calls the value of such an attribute {@code value}).
 */
final class SimpleValuesPatch {
    private final ObjectNode owner;
    private final Target target;
    private final Attribute attribute;
    private final String path;
    private final ArrayNode values;

    SimpleValuesPatch(ObjectNode owner, Target target, String path) {
        this.owner = owner;
        this.target = target;
        this.attribute = target.attribute();
        this.path = path;
        this.values = ResourcePatch.values(owner, attribute.name());
    }

    void apply(PatchOperation operation) {
        if (target.condition() != null) {
            chosen(operation, Values.one(attribute, wanted(target.condition())));
        } else if (operation.kind() == Kind.REMOVE) {
            remove(operation.value());
        } else {
            if (operation.kind() == Kind.REPLACE) {
                values.removeAll();
            }
            Values.limited(attribute, operation.value()).forEach(this::add);
            Values.limit(attribute, values);
        }
        if (values.isEmpty()) {
            owner.remove(attribute.name());
        }
    }

    // A removal that carries values removes those only, as with values that have parts.
    private void remove(JsonNode named) {
        if (named.isNull()) {
            values.removeAll();
        } else {
            Values.many(attribute, named).forEach(value -> replace(value, List.of()));
        }
    }

    private void chosen(PatchOperation operation, JsonNode wanted) {
        if (operation.kind() == Kind.REMOVE) {
            replace(wanted, List.of());
            return;
        }
        if (!contains(wanted)) {
            throw ScimException.badRequest(
                    ScimType.NO_TARGET,
                    "No value of " + attribute.shownName() + " fulfils the filter of the path \"" + Quoted.of(path)
                            + "\". Add the value without a filter (RFC 7644 §3.5.2.3).");
        }
        JsonNode value = Values.one(attribute, operation.value());
        replace(wanted, value.isNull() ? List.of() : List.of(value));
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
                "The path \"" + Quoted.of(path) + "\" cannot be followed: the values of " + attribute.shownName()
                        + " have no parts. Choose one as in " + attribute.name()
                        + "[value eq \"a\"] (RFC 7644 §3.5.2).");
    }

    private void add(JsonNode value) {
        if (!contains(value)) {
            values.add(value);
        }
    }

    private boolean contains(JsonNode value) {
        for (JsonNode there : values) {
            if (same(there, value)) {
                return true;
            }
        }
        return false;
    }

    private void replace(JsonNode gone, List<JsonNode> by) {
        List<JsonNode> kept = new ArrayList<>();
        values.forEach(there -> kept.addAll(same(there, gone) ? by : List.of(there)));
        values.removeAll();
        kept.forEach(this::add);
    }

    private boolean same(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue()) == 0;
        }
        return one.isTextual() && other.isTextual() && !attribute.caseExact()
                ? TextKey.of(one.asText()).equals(TextKey.of(other.asText()))
                : one.equals(other);
    }
}
