package dev.rollcall.scim.patch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.scim.interop.entra.EntraNormalizer;
import dev.rollcall.scim.protocol.Corrections;
import dev.rollcall.scim.protocol.ScimException;
import dev.rollcall.scim.schema.Attribute;
import dev.rollcall.scim.schema.ResourceType;
import dev.rollcall.scim.schema.UserSchema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * For random people and random operations: what an operation does not name is unchanged (RFC 7644 §3.5.2). What it
 * names is told from the operation's words, not from the reader that the test is about. A failure shows the seed;
 * {@code -Dpatch.seed=1000007} begins with it.
 */
class PatchPropertyTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> TYPES = List.of("work", "home", "other");
    private static final List<Attribute> CORE = UserSchema.USER.attributes().stream()
            .filter(attribute -> !attribute.isReadOnly() && !attribute.required())
            .toList();
    private static final List<Attribute> ENTERPRISE = UserSchema.ENTERPRISE_USER.attributes();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatAnOperationDoesNotNameIsUnchanged(long given) {
        long base = Long.getLong("patch.seed", given * 1_000_000);
        int applied = 0;
        for (long seed = base; seed < base + 2000; seed++) {
            var random = new Random(seed);
            ObjectNode person = person(random);
            Set<String> named = new HashSet<>();
            ObjectNode operation = operation(random, named);
            var entra = new EntraNormalizer(ResourceType.USER, new Corrections());
            ObjectNode message = JSON.objectNode();
            message.putArray("Operations").add(operation);
            ObjectNode after;
            try {
                after = ResourcePatch.of(entra.operations(message), entra)
                        .apply(person)
                        .resource();
            } catch (ScimException e) {
                continue;
            }
            applied++;
            assertThat(leaves(after, named))
                    .as("seed %d: %s on %s", seed, operation, person)
                    .isEqualTo(leaves(person, named));
        }
        assertThat(applied).as("operations that were not refused").isGreaterThan(1000);
    }

    private static ObjectNode person(Random random) {
        ObjectNode person = JSON.objectNode().put("userName", "ada");
        CORE.forEach(attribute -> fill(random, person, attribute));
        ObjectNode enterprise = JSON.objectNode();
        ENTERPRISE.forEach(attribute -> fill(random, enterprise, attribute));
        if (!enterprise.isEmpty()) {
            person.set(UserSchema.ENTERPRISE_URN, enterprise);
        }
        return person;
    }

    private static void fill(Random random, ObjectNode owner, Attribute attribute) {
        if (random.nextInt(4) == 0) {
            return;
        }
        if (attribute.multiValued()) {
            ArrayNode values = owner.putArray(attribute.name());
            TYPES.stream().limit(1 + random.nextInt(3)).forEach(type -> {
                ObjectNode value = parts(random, attribute).put("type", type);
                values.add(value);
            });
            if (random.nextBoolean()) {
                ((ObjectNode) values.get(random.nextInt(values.size()))).put("primary", true);
            }
        } else if (attribute.isComplex()) {
            owner.set(attribute.name(), parts(random, attribute));
        } else if (attribute.type() == Attribute.Type.BOOLEAN) {
            owner.put(attribute.name(), random.nextBoolean());
        } else {
            owner.put(attribute.name(), word(random));
        }
    }

    private static ObjectNode parts(Random random, Attribute attribute) {
        ObjectNode parts = JSON.objectNode();
        attribute.subAttributes().forEach(sub -> {
            if (sub.type() != Attribute.Type.BOOLEAN && (sub.name().equals("value") || random.nextBoolean())) {
                parts.put(sub.name(), word(random));
            }
        });
        return parts.isEmpty() ? parts.put(attribute.subAttributes().get(0).name(), word(random)) : parts;
    }

    // Writes an operation, and into named the leaves that its words name.
    private static ObjectNode operation(Random random, Set<String> named) {
        boolean extension = random.nextInt(4) == 0;
        Attribute attribute = extension ? any(random, ENTERPRISE) : any(random, CORE);
        String prefix = extension ? UserSchema.ENTERPRISE_URN + ":" : "";
        String leaf = prefix + attribute.name();
        ObjectNode operation = JSON.objectNode().put("op", any(random, List.of("add", "replace", "remove", "Replace")));
        boolean remove = operation.path("op").asText().equals("remove");
        String path = leaf;
        JsonNode value;
        if (attribute.multiValued()) {
            String type = any(random, TYPES);
            String chosen = leaf + "[" + type + "]";
            path = leaf + "[type eq \"" + type + "\"]";
            // A value of which nothing else is left is gone.
            named.add(chosen + ".primary");
            if (random.nextBoolean()) {
                Attribute sub = any(random, attribute.subAttributes());
                path += "." + sub.name();
                named.add(chosen + "." + sub.name());
                primaries(leaf, sub.name(), named);
                value = simple(random, sub);
            } else {
                value = object(random, attribute, chosen, named);
            }
            if (remove && !path.contains("].")) {
                named.add(chosen);
            }
        } else if (attribute.isComplex()) {
            if (random.nextInt(3) == 0) {
                Attribute sub = any(random, attribute.subAttributes());
                path += "." + sub.name();
                named.add(leaf + "." + sub.name());
                follow(leaf, sub.name(), named);
                value = simple(random, sub);
            } else {
                value = object(random, attribute, leaf, named);
                if (remove) {
                    named.add(leaf);
                }
            }
        } else {
            named.add(leaf);
            value = simple(random, attribute);
        }
        if (!remove && !attribute.multiValued() && random.nextInt(3) == 0) {
            operation.putObject("value").set(path, value);
        } else {
            operation.put("path", path);
            if (!remove) {
                operation.set("value", value);
            }
        }
        return operation;
    }

    private static ObjectNode object(Random random, Attribute attribute, String leaf, Set<String> named) {
        ObjectNode object = JSON.objectNode();
        for (Attribute sub : attribute.subAttributes()) {
            if (random.nextInt(3) == 0) {
                object.set(sub.name(), simple(random, sub));
                named.add(leaf + "." + sub.name());
                follow(leaf, sub.name(), named);
                primaries(leaf, sub.name(), named);
            }
        }
        if (random.nextInt(3) == 0) {
            object.put("shoeSize", "44");
        }
        return object;
    }

    // What describes a manager follows its value.
    private static void follow(String leaf, String sub, Set<String> named) {
        if (leaf.endsWith(":manager") && sub.equals("value")) {
            named.add(leaf);
        }
    }

    // Who becomes primary takes it from who was (RFC 7644 §3.5.2).
    private static void primaries(String leaf, String sub, Set<String> named) {
        if (sub.equals("primary")) {
            String attribute = leaf.replaceAll("\\[.*", "");
            TYPES.forEach(type -> named.add(attribute + "[" + type + "].primary"));
        }
    }

    private static JsonNode simple(Random random, Attribute attribute) {
        return switch (random.nextInt(4)) {
            case 0 -> JSON.nullNode();
            case 1 -> attribute.type() == Attribute.Type.BOOLEAN ? JSON.nullNode() : JSON.textNode("");
            default ->
                attribute.type() == Attribute.Type.BOOLEAN
                        ? JSON.booleanNode(random.nextBoolean())
                        : JSON.textNode(word(random));
        };
    }

    private static String word(Random random) {
        return any(random, List.of("Ada", "ADA", "née", "x/1", "b")) + random.nextInt(1000);
    }

    private static <T> T any(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    // Every text of a person by what it is, a value of many by its type; without what is named, and without what a
    // named type renames.
    private static TreeMap<String, JsonNode> leaves(ObjectNode person, Set<String> named) {
        TreeMap<String, JsonNode> leaves = new TreeMap<>();
        person.properties().forEach(member -> {
            if (member.getKey().equals(UserSchema.ENTERPRISE_URN)) {
                member.getValue()
                        .properties()
                        .forEach(inner -> leaves(member.getKey() + ":" + inner.getKey(), inner.getValue(), leaves));
            } else {
                leaves(member.getKey(), member.getValue(), leaves);
            }
        });
        List<String> retyped = new ArrayList<>();
        named.stream()
                .filter(name -> name.endsWith("].type"))
                .forEach(name -> retyped.add(name.substring(0, name.indexOf('['))));
        leaves.keySet()
                .removeIf(leaf -> named.stream().anyMatch(name -> leaf.equals(name) || leaf.startsWith(name + "."))
                        || retyped.stream().anyMatch(name -> leaf.startsWith(name + "["))
                        || leaf.endsWith(".primary")
                        || leaf.endsWith(".type"));
        return leaves;
    }

    private static void leaves(String name, JsonNode value, TreeMap<String, JsonNode> leaves) {
        if (value instanceof ArrayNode many) {
            many.forEach(one -> leaves(name + "[" + one.path("type").asText() + "]", one, leaves));
        } else if (value instanceof ObjectNode complex) {
            complex.properties().forEach(part -> leaves.put(name + "." + part.getKey(), part.getValue()));
        } else {
            leaves.put(name, value);
        }
    }
}
