package dev.rollcall.scim.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.platform.Quoted;
import dev.rollcall.scim.filter.Filter;
import dev.rollcall.scim.filter.ValueMatcher;
import dev.rollcall.scim.patch.PatchOperation.Remove;
import dev.rollcall.scim.patch.PatchOperation.Replace;
import dev.rollcall.scim.protocol.ScimException;
import dev.rollcall.scim.protocol.ScimType;
import dev.rollcall.scim.schema.Attribute;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** An operation on a multi-valued attribute: on all its values, or on those that a filter chooses. */
final class ValuesPatch {
    private static final Set<String> LABELS = Set.of("type", "primary");

    private final ObjectNode owner;
    private final Target target;
    private final Dialect dialect;
    private final ValueMatcher matcher;
    private final ArrayNode values;

    ValuesPatch(ObjectNode owner, Target target, Dialect dialect, ValueMatcher matcher) {
        this.owner = owner;
        this.target = target;
        this.dialect = dialect;
        this.matcher = matcher;
        this.values = ResourcePatch.values(owner, target.attribute().name());
    }

    void apply(PatchOperation operation) {
        matcher.spend(values.size() + (long) operation.value().size());
        Set<JsonNode> primaries = primaries();
        if (target.condition() != null) {
            chosen(operation, target.condition());
        } else if (target.subAttribute() != null) {
            ofAll(operation, target.subAttribute());
        } else if (operation instanceof Remove) {
            remove(operation.value());
        } else {
            whole(operation);
        }
        keepOnePrimary(primaries);
        Values.limit(target.attribute(), values);
        if (values.isEmpty()) {
            owner.remove(target.attribute().name());
        }
    }

    private void whole(PatchOperation operation) {
        JsonNode sent = operation.value();
        Values.limit(target.attribute(), sent);
        if (operation instanceof Replace && !namesNothing(sent)) {
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

    private void add(Iterable<? extends JsonNode> sent) {
        Set<JsonNode> all = new LinkedHashSet<>();
        values.forEach(all::add);
        for (JsonNode one : sent) {
            JsonNode value = Values.present(one);
            if (!value.isNull() && all.add(value)) {
                values.add(value);
            }
        }
    }

    // What a removal with a value means the RFC does not say; removing all values could lose what nobody named.
    private void remove(JsonNode named) {
        if (!named.isNull()) {
            throw ScimException.badRequest(
                    ScimType.INVALID_VALUE,
                    "A remove operation on " + Quoted.of(target)
                            + " has a value that names nothing of it. Leave the value out to"
                            + " remove all, or choose by a filter in the path, such as " + Quoted.of(target)
                            + "[value eq \"...\"] (RFC 7644 §3.5.2.2).");
        }
        values.removeAll();
    }

    // What is left without its value is no value: that would remove all of them without a word.
    private void ofAll(PatchOperation operation, Attribute sub) {
        JsonNode value = operation instanceof Remove ? NullNode.instance : operation.value();
        if (value.isNull() && sub.name().equals("value")) {
            String name = target.attribute().name();
            throw ScimException.badRequest(
                    ScimType.INVALID_PATH,
                    "The path \"" + Quoted.of(target) + "\" names no value to clear. Remove " + name
                            + " for all of them, or choose one, such as " + name
                            + "[value eq \"...\"] (RFC 7644 §3.5.2.2).");
        }
        ofEach(value, sub, all());
    }

    private void chosen(PatchOperation operation, Filter condition) {
        Predicate<ObjectNode> isChosen = matcher.of(target.attribute(), condition);
        List<ObjectNode> matching = all().stream().filter(isChosen).toList();
        Attribute sub = target.subAttribute();
        if (matching.isEmpty()) {
            if (!(operation instanceof Remove)) {
                add(missing(operation));
            }
        } else if (sub != null) {
            ofEach(operation instanceof Remove ? NullNode.instance : operation.value(), sub, matching);
        } else if (!(operation instanceof Remove) && operation.value() instanceof ObjectNode named) {
            matching.forEach(value -> Values.write(value, named));
            removeIf(identitySet(
                    matching.stream().filter(ValuesPatch::isOnlyLabels).toList()));
        } else {
            removeIf(identitySet(matching));
        }
    }

    private static boolean isOnlyLabels(ObjectNode value) {
        return value.properties().stream().allMatch(part -> LABELS.contains(part.getKey()));
    }

    private List<ObjectNode> missing(PatchOperation operation) {
        return (target.subAttribute() == null
                        ? Dialect.STANDARD.missing(target, operation.value())
                        : dialect.missing(target, operation.value()))
                .orElseThrow(() -> ScimException.badRequest(
                        ScimType.NO_TARGET,
                        "No value of " + target.attribute().name() + " fulfils the filter of the path \""
                                + Quoted.of(target)
                                + "\". Add the value first, or choose it by its type (RFC 7644 §3.5.2.3)."));
    }

    private void ofEach(JsonNode value, Attribute sub, List<ObjectNode> chosen) {
        List<ObjectNode> changed = chosen;
        if (chosen.isEmpty() && !value.isNull()) {
            changed = List.of(values.addObject());
        }
        changed.forEach(one -> Values.put(one, sub.name(), value));
    }

    // Who becomes primary takes it from who was (RFC 7644 §3.5.2).
    private void keepOnePrimary(Set<JsonNode> before) {
        if (primaries().size() > 1) {
            all().stream().filter(before::contains).forEach(value -> value.put("primary", false));
        }
    }

    private Set<JsonNode> primaries() {
        Set<JsonNode> result = Collections.newSetFromMap(new IdentityHashMap<>());
        all().stream().filter(value -> value.path("primary").asBoolean()).forEach(result::add);
        return result;
    }

    private static Set<JsonNode> identitySet(List<ObjectNode> values) {
        Set<JsonNode> set = Collections.newSetFromMap(new IdentityHashMap<>());
        set.addAll(values);
        return set;
    }

    private void removeIf(Set<JsonNode> gone) {
        List<JsonNode> kept = new ArrayList<>();
        values.forEach(value -> {
            if (!gone.contains(value)) {
                kept.add(value);
            }
        });
        values.removeAll();
        values.addAll(kept);
    }

    private List<ObjectNode> all() {
        List<ObjectNode> result = new ArrayList<>();
        values.forEach(value -> {
            if (value instanceof ObjectNode object) {
                result.add(object);
            }
        });
        return result;
    }
}
