package dev.rollcall.scim.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The values of a multi-valued attribute whose values have parts, at most one of them primary. */
final class ComplexValues implements AllValues {
    private static final Set<String> LABELS = Set.of("type", "primary");

    private final ArrayNode values;
    private final Set<JsonNode> primaryBefore;

    ComplexValues(ArrayNode values) {
        this.values = values;
        this.primaryBefore = these(matching(ComplexValues::isPrimary));
    }

    @Override
    public void add(JsonNode sent) {
        addAll(sent);
    }

    void addAll(Iterable<? extends JsonNode> sent) {
        Set<JsonNode> all = new LinkedHashSet<>();
        values.forEach(all::add);
        for (JsonNode one : sent) {
            JsonNode value = Values.present(one);
            if (!value.isNull() && all.add(value)) {
                values.add(value);
            }
        }
    }

    @Override
    public void replace(JsonNode sent) {
        if (!namesNothing(sent)) {
            values.removeAll();
        }
        add(sent);
    }

    // Values of unknown parts alone say nothing: neither what shall be there, nor that nothing shall.
    private static boolean namesNothing(JsonNode sent) {
        for (JsonNode one : sent) {
            if (!one.isObject() || !one.isEmpty()) {
                return false;
            }
        }
        return !sent.isEmpty();
    }

    // Those that name values are refused before (ValuesPatch).
    @Override
    public void remove(JsonNode named) {
        values.removeAll();
    }

    /** Those that fulfil the condition. */
    List<ObjectNode> matching(Predicate<ObjectNode> condition) {
        List<ObjectNode> result = new ArrayList<>();
        for (JsonNode value : values) {
            if (value instanceof ObjectNode object && condition.test(object)) {
                result.add(object);
            }
        }
        return result;
    }

    /** Writes a part of all of them, null clears it; of a first one where there are none. */
    void put(String part, JsonNode value) {
        if (values.isEmpty() && !value.isNull()) {
            values.addObject();
        }
        matching(one -> true).forEach(one -> Values.put(one, part, value));
    }

    /** Writes the parts that are named into the chosen ones. What keeps only labels is no value any more. */
    void write(ObjectNode named, List<ObjectNode> chosen) {
        chosen.forEach(value -> Values.write(value, named));
        removeOnly(chosen.stream().filter(ComplexValues::isOnlyLabels).toList());
    }

    private static boolean isOnlyLabels(ObjectNode value) {
        return value.properties().stream().allMatch(part -> LABELS.contains(part.getKey()));
    }

    void removeOnly(List<ObjectNode> chosen) {
        Set<JsonNode> gone = these(chosen);
        List<JsonNode> kept = new ArrayList<>();
        values.forEach(value -> {
            if (!gone.contains(value)) {
                kept.add(value);
            }
        });
        values.removeAll();
        values.addAll(kept);
    }

    /** Who has become primary takes it from who was (RFC 7644 §3.5.2). */
    void keepOnePrimary() {
        if (matching(ComplexValues::isPrimary).size() > 1) {
            matching(primaryBefore::contains).forEach(value -> value.put("primary", false));
        }
    }

    private static boolean isPrimary(ObjectNode value) {
        return value.path("primary").asBoolean();
    }

    // By identity: values can be equal.
    private static Set<JsonNode> these(Collection<ObjectNode> values) {
        Set<JsonNode> set = Collections.newSetFromMap(new IdentityHashMap<>());
        set.addAll(values);
        return set;
    }
}
