package dev.rollcall.scim.groups;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.directory.group.GroupChange;
import dev.rollcall.directory.group.GroupChange.AddMembers;
import dev.rollcall.directory.group.GroupChange.RemoveMembers;
import dev.rollcall.directory.group.GroupChange.Rename;
import dev.rollcall.directory.group.GroupChange.ReplaceMembers;
import dev.rollcall.directory.group.GroupChange.SetExternalId;
import dev.rollcall.scim.interop.entra.EntraNormalizer;
import dev.rollcall.scim.protocol.Corrections;
import dev.rollcall.scim.schema.ResourceType;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * For random groups and random operations one after another: the few changes that are made of them leave the group as
 * the operations, each taken by itself, do, and so what none of them names is unchanged (RFC 7644 §3.5.2). A failure
 * shows the seed; {@code -Dpatch.seed=1000007} begins with it.
 */
class GroupPatchPropertyTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> PEOPLE = List.of("a", "b", "c", "d", "e", "f");

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theChangesDoWhatTheOperationsSay(long given) {
        long base = Long.getLong("patch.seed", given * 1_000_000);
        for (long seed = base; seed < base + 2000; seed++) {
            var random = new Random(seed);
            State before = new State("Tutors", random.nextBoolean() ? "x0" : null, some(random));
            State expected = before.copy();
            ObjectNode message = JSON.objectNode();
            ArrayNode operations = message.putArray("Operations");
            for (int left = 1 + random.nextInt(5); left > 0; left--) {
                operations.add(operation(random, expected));
            }
            State after = before.copy();

            GroupPatch.changes(new EntraNormalizer(ResourceType.GROUP, new Corrections()).operations(message))
                    .forEach(after::apply);

            assertThat(after).as("seed %d: %s on %s", seed, message, before).isEqualTo(expected);
        }
    }

    // Writes an operation, and does to the group what its words say.
    private static ObjectNode operation(Random random, State group) {
        Set<String> ids = some(random);
        return switch (random.nextInt(9)) {
            case 0 -> {
                group.name = "Tutors " + random.nextInt(9);
                yield with("replace", "displayName").put("value", group.name);
            }
            case 1 -> {
                group.externalId = "x" + random.nextInt(9);
                ObjectNode operation = JSON.objectNode().put("op", random.nextBoolean() ? "add" : "replace");
                operation.putObject("value").put("externalId", group.externalId);
                yield operation;
            }
            case 2 -> {
                group.externalId = null;
                yield with("remove", "externalId");
            }
            case 3 -> {
                group.members.clear();
                yield with("remove", "members");
            }
            case 4 -> {
                group.members = new TreeSet<>(ids);
                ObjectNode operation = with("replace", "members");
                operation.set("value", members(ids));
                yield operation;
            }
            case 5 -> {
                group.members.removeAll(ids);
                ids.add("nobody");
                yield with(
                        "remove",
                        ids.stream()
                                .map(id -> "value eq \"" + id + "\"")
                                .collect(Collectors.joining(" or ", "members[", "]")));
            }
            case 6 -> {
                String id = PEOPLE.get(random.nextInt(PEOPLE.size()));
                group.members.remove(id);
                ObjectNode operation = with("Remove", "members");
                operation.set("value", members(Set.of(id)));
                yield operation;
            }
            case 7 -> {
                group.members.addAll(ids);
                ObjectNode operation = JSON.objectNode().put("op", "add");
                operation.putObject("value").set("members", members(ids));
                yield operation;
            }
            default -> {
                group.members.addAll(ids);
                ObjectNode operation = with("add", "members");
                operation.set("value", members(ids));
                yield operation;
            }
        };
    }

    private static ObjectNode with(String op, String path) {
        return JSON.objectNode().put("op", op).put("path", path);
    }

    private static ArrayNode members(Set<String> ids) {
        ArrayNode members = JSON.arrayNode();
        ids.forEach(id -> members.addObject().put("value", id));
        return members;
    }

    private static Set<String> some(Random random) {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(n -> PEOPLE.get(random.nextInt(PEOPLE.size())))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What a group is, as far as a PATCH changes it. */
    private static final class State {
        private String name;
        private @Nullable String externalId;
        private Set<String> members;

        State(String name, @Nullable String externalId, Set<String> members) {
            this.name = name;
            this.externalId = externalId;
            this.members = new TreeSet<>(members);
        }

        State copy() {
            return new State(name, externalId, members);
        }

        void apply(GroupChange change) {
            if (change instanceof Rename rename) {
                name = rename.displayName();
            } else if (change instanceof SetExternalId set) {
                externalId = set.externalId();
            } else if (change instanceof AddMembers add) {
                members.addAll(add.personIds());
            } else if (change instanceof RemoveMembers remove) {
                members.removeAll(remove.personIds());
            } else if (change instanceof ReplaceMembers replace) {
                members = new TreeSet<>(replace.personIds());
            }
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof State state && toString().equals(state.toString());
        }

        @Override
        public int hashCode() {
            return toString().hashCode();
        }

        @Override
        public String toString() {
            return name + ", " + externalId + ", " + members;
        }
    }
}
