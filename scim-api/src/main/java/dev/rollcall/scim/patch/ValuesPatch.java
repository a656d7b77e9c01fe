package dev.rollcall.scim.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.platform.Quoted;
import dev.rollcall.scim.filter.Filter;
import dev.rollcall.scim.filter.ValueMatcher;
import dev.rollcall.scim.patch.PatchOperation.Kind;
import dev.rollcall.scim.protocol.ScimException;
import dev.rollcall.scim.protocol.ScimType;
import dev.rollcall.scim.schema.Attribute;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/** An operation on a multi-valued attribute: on all its values, or on those that a filter chooses. */
final class ValuesPatch {
    private final ObjectNode owner;
    private final Target target;
    private final String path;
    private final ArrayNode values;

    ValuesPatch(ObjectNode owner, Target target, String path) {
        this.owner = owner;
        this.target = target;
        this.path = path;
        this.values = ResourcePatch.values(owner, target.attribute().name());
    }

    void apply(PatchOperation operation) {
        Set<JsonNode> primaries = identities(true);
        if (target.condition() != null) {
            chosen(operation, target.condition());
        } else if (target.subAttribute() != null) {
            ofEach(operation, target.subAttribute(), all());
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
        if (operation.kind() == Kind.REMOVE) {
            remove(operation.value());
            return;
        }
        ArrayNode sent = Values.limited(target.attribute(), operation.value());
        if (operation.kind() == Kind.REPLACE) {
            values.removeAll();
        }
        for (JsonNode value : sent) {
            if (!contains(value)) {
                values.add(value);
            }
        }
    }

    // What a removal with a value means the RFC does not say; removing all values could lose what nobody named.
    private void remove(JsonNode named) {
        if (!named.isNull()) {
            throw ScimException.badRequest(
                    ScimType.INVALID_VALUE,
                    "A remove operation on " + Quoted.of(path)
                            + " has a value that names nothing of it. Leave the value out to"
                            + " remove all, or choose by a filter in the path, such as " + Quoted.of(path)
                            + "[value eq \"...\"] (RFC 7644 §3.5.2.2).");
        }
        values.removeAll();
    }

    private void chosen(PatchOperation operation, Filter condition) {
        List<ObjectNode> matching = all().stream()
                .filter(value -> ValueMatcher.matches(value, condition))
                .toList();
        if (operation.kind() == Kind.REMOVE && target.subAttribute() == null) {
            removeIf(identitySet(matching)::contains);
            return;
        }
        if (matching.isEmpty()) {
            if (operation.kind() == Kind.REMOVE) {
                return;
            }
            throw ScimException.badRequest(
                    ScimType.NO_TARGET,
                    "No value of " + target.attribute().name() + " fulfils the filter of the path \"" + Quoted.of(path)
                            + "\". Add the value first, or choose it by its type (RFC 7644 §3.5.2.3).");
        }
        if (target.subAttribute() != null) {
            ofEach(operation, target.subAttribute(), matching);
        } else {
            write(matching, operation.value());
        }
    }

    private void write(List<ObjectNode> matching, JsonNode sent) {
        if (Values.one(target.attribute(), sent) instanceof ObjectNode read) {
            matching.forEach(value -> {
                Values.clearNamed(value, target.attribute(), sent);
                value.setAll(read);
            });
        } else {
            removeIf(identitySet(matching)::contains);
        }
    }

    private static Set<ObjectNode> identitySet(List<ObjectNode> values) {
        Set<ObjectNode> set = Collections.newSetFromMap(new IdentityHashMap<>());
        set.addAll(values);
        return set;
    }

    private void ofEach(PatchOperation operation, Attribute sub, List<ObjectNode> chosen) {
        boolean remove = operation.kind() == Kind.REMOVE;
        JsonNode value = remove ? NullNode.instance : Values.one(sub, operation.value());
        List<ObjectNode> changed = chosen;
        if (chosen.isEmpty() && !value.isNull()) {
            ObjectNode made = owner.objectNode();
            values.add(made);
            changed = List.of(made);
        }
        changed.forEach(one -> ResourcePatch.put(one, sub.name(), value.deepCopy()));
    }

    // Who becomes primary takes it from who was (RFC 7644 §3.5.2).
    private void keepOnePrimary(Set<JsonNode> before) {
        Set<JsonNode> now = identities(true);
        if (now.size() > 1) {
            all().stream().filter(before::contains).forEach(value -> value.put("primary", false));
        }
    }

    private Set<JsonNode> identities(boolean primary) {
        Set<JsonNode> result = Collections.newSetFromMap(new IdentityHashMap<>());
        all().stream()
                .filter(value -> value.path("primary").asBoolean() == primary)
                .forEach(result::add);
        return result;
    }

    private boolean contains(JsonNode value) {
        for (JsonNode there : values) {
            if (Objects.equals(there, value)) {
                return true;
            }
        }
        return false;
    }

    private void removeIf(Predicate<ObjectNode> gone) {
        List<JsonNode> kept = new ArrayList<>();
        all().stream().filter(gone.negate()).forEach(kept::add);
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
