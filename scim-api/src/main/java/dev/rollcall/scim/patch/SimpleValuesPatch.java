package dev.rollcall.scim.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.platform.text.Quoted;
import dev.rollcall.scim.filter.Filter;
import dev.rollcall.scim.filter.ValueMatcher;
import dev.rollcall.scim.protocol.ScimException;
import dev.rollcall.scim.protocol.ScimType;
import dev.rollcall.scim.schema.Attribute;
import dev.rollcall.scim.schema.BodyReader;
import dev.rollcall.search.Operator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An operation on a multi-valued attribute whose values have no parts: on all of them, or on the one that
 * {@code tags[value eq "a"]} chooses (RFC 7643 §2.4 calls the value of such an attribute {@code value}).
 */
final class SimpleValuesPatch implements AttributePatch {
    private final PatchOperation operation;
    private final Attribute attribute;
    private final @Nullable JsonNode chosen;

    SimpleValuesPatch(PatchOperation operation) {
        this.operation = operation;
        this.attribute = operation.target().attribute();
        Filter condition = operation.target().condition();
        this.chosen = condition == null ? null : BodyReader.readOne(attribute, wanted(condition));
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
                Sentence.of(
                        "scim.path.simple", Quoted.of(operation.target()), attribute.shownName(), attribute.name()));
    }

    @Override
    public PatchOperation operation() {
        return operation;
    }

    @Override
    public void apply(ObjectNode owner, Attempt attempt) {
        ArrayNode values = Values.of(owner, attribute);
        JsonNode sent = operation.value();
        Values.limit(attribute, sent);
        attempt.matcher().spend(values.size() + (long) sent.size());
        var distinct = new Distinct(attribute, attempt.matcher());
        distinct.add(values);
        if (chosen == null) {
            operation.applyTo(distinct);
        } else if (distinct.has(chosen)) {
            distinct.change(chosen, operation.outcome());
        } else if (operation.needsTarget()) {
            throw ScimException.badRequest(
                    ScimType.NO_TARGET,
                    Sentence.of("scim.path.noneChosenOfSimple", attribute.shownName(), Quoted.of(operation.target())));
        }
        values.removeAll();
        values.addAll(distinct.byKey.values());
        Values.limit(attribute, values);
        if (values.isEmpty()) {
            owner.remove(attribute.name());
        }
    }

    /** The values in their order, each once, by the form under which they are compared. */
    private static final class Distinct implements AllValues {
        private final Map<Object, JsonNode> byKey = new LinkedHashMap<>();
        private final Attribute attribute;
        private final ValueMatcher matcher;

        Distinct(Attribute attribute, ValueMatcher matcher) {
            this.attribute = attribute;
            this.matcher = matcher;
        }

        @Override
        public void add(JsonNode values) {
            values.forEach(this::addOne);
        }

        private void addOne(JsonNode value) {
            if (!value.isNull()) {
                byKey.putIfAbsent(key(value), value);
            }
        }

        @Override
        public void replace(JsonNode values) {
            byKey.clear();
            add(values);
        }

        @Override
        public void remove(JsonNode named) {
            if (named.isNull()) {
                byKey.clear();
            } else {
                named.forEach(value -> byKey.remove(key(value)));
            }
        }

        boolean has(JsonNode value) {
            return byKey.containsKey(key(value));
        }

        void change(JsonNode value, JsonNode outcome) {
            Map<Object, JsonNode> before = new LinkedHashMap<>(byKey);
            before.replace(key(value), outcome);
            byKey.clear();
            before.values().forEach(this::addOne);
        }

        private Object key(JsonNode value) {
            if (value.isNumber()) {
                return value.decimalValue().stripTrailingZeros();
            }
            return value.isTextual() ? matcher.key(attribute, value.asText()) : value;
        }
    }
}
