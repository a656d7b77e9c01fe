package dev.rollcall.systemtest.scim.groups;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rollcall.systemtest.scim.Bodies;
import dev.rollcall.systemtest.scim.Parallel;
import dev.rollcall.systemtest.scim.ScimClient;
import dev.rollcall.systemtest.scim.Tenant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/**
 * Random changes of groups that are in one another: what a person's {@code groups} say follows from who is a member of
 * what, at each time.
 */
@MicroShedTest
class NestedGroupWritesIT {
    private static final int GROUPS = 7;

    private final Tenant tenant = Tenant.create();
    private final ScimClient okta = tenant.okta();
    private final List<String> people = Parallel.people(okta, 3);
    private final List<String> groups = new ArrayList<>();

    NestedGroupWritesIT() {
        for (int i = 0; i < GROUPS; i++) {
            groups.add(create(i));
        }
    }

    private String create(int i) {
        return okta.post("/Groups", Bodies.group("Group " + i)).expect(201).id();
    }

    @Test
    void oneAfterTheOther() {
        var random = new Random(4_1_2);
        int refused = 0;
        for (int step = 0; step < 120; step++) {
            int chosen = random.nextInt(GROUPS);
            int status = write(random, groups.get(chosen), chosen);
            assertThat(status).isIn(200, 204, 400);
            refused += status == 400 ? 1 : 0;
            if (step % 30 == 29) {
                okta.delete("/Groups/" + groups.get(chosen)).expect(204);
                groups.set(chosen, create(chosen));
            }
            if (step % 5 == 4) {
                whatPeopleAreInFollowsFromTheMembers();
            }
        }
        assertThat(refused).as("circles among 120 changes").isPositive();
    }

    @Test
    void atOnceNobodyWaitsForEver() {
        for (int round = 0; round < 6; round++) {
            int seed = round;
            List<Integer> statuses = Parallel.atOnce(12, i -> {
                var random = new Random(100 * seed + i);
                int chosen = random.nextInt(GROUPS);
                return i == 11
                        ? okta.delete("/Groups/" + groups.get(chosen)).status()
                        : write(random, groups.get(chosen), chosen);
            });

            assertThat(statuses).as("round " + round).isSubsetOf(200, 204, 400, 404, 409);
            for (int i = 0; i < GROUPS; i++) {
                if (okta.get("/Groups/" + groups.get(i)).status() == 404) {
                    groups.set(i, create(i));
                }
            }
            whatPeopleAreInFollowsFromTheMembers();
        }
    }

    private int write(Random random, String group, int number) {
        String member = anyMember(random);
        return switch (random.nextInt(6)) {
            case 0, 1, 2 -> patch(group, add(member), add(anyMember(random)));
            case 3 -> patch(group, remove(member));
            case 4 -> patch(group, remove(member), add(anyMember(random)));
            default ->
                okta.put(
                                "/Groups/" + group,
                                Bodies.groupWithId(group, "Group " + number, List.of(member, anyMember(random))))
                        .status();
        };
    }

    private String anyMember(Random random) {
        return random.nextInt(3) == 0 ? people.get(random.nextInt(people.size())) : groups.get(random.nextInt(GROUPS));
    }

    private int patch(String group, String... operations) {
        return okta.patch("/Groups/" + group, Bodies.patch(operations)).status();
    }

    private static String add(String id) {
        return "{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":\"" + id + "\"}]}";
    }

    private static String remove(String id) {
        return "{\"op\":\"remove\",\"path\":\"members[value eq \\\"" + id + "\\\"]\"}";
    }

    private void whatPeopleAreInFollowsFromTheMembers() {
        Map<String, Set<String>> containers = new HashMap<>();
        for (JsonNode group : okta.get("/Groups").resources()) {
            for (String member : group.path("members").findValuesAsText("value")) {
                containers
                        .computeIfAbsent(member, id -> new HashSet<>())
                        .add(group.path("id").asText());
            }
        }
        for (String person : people) {
            Set<String> direct = containers.getOrDefault(person, Set.of());
            Set<String> expected = new TreeSet<>();
            for (String group : allAround(person, containers)) {
                expected.add(group + (direct.contains(group) ? " direct" : " indirect"));
            }
            Set<String> told = new TreeSet<>();
            okta.get("/Users/" + person).expect(200).body().path("groups").forEach(group -> assertThat(
                            told.add(group.path("value").asText() + " "
                                    + group.path("type").asText()))
                    .isTrue());
            assertThat(told).isEqualTo(expected);
        }
    }

    private static Set<String> allAround(String id, Map<String, Set<String>> containers) {
        Set<String> around = new HashSet<>();
        var open = new ArrayDeque<>(List.of(id));
        while (!open.isEmpty()) {
            for (String container : containers.getOrDefault(open.pop(), Set.of())) {
                assertThat(container).as("no circle").isNotEqualTo(id);
                if (around.add(container)) {
                    open.push(container);
                }
            }
        }
        return around;
    }
}
