package dev.rollcall.systemtest.scim.groups;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rollcall.systemtest.scim.Bodies;
import dev.rollcall.systemtest.scim.Parallel;
import dev.rollcall.systemtest.scim.ScimClient;
import dev.rollcall.systemtest.scim.ScimResponse;
import dev.rollcall.systemtest.scim.Tenant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.microshed.testing.jupiter.MicroShedTest;

/** Groups that are members of groups (RFC 7643 §4.2, §4.1.2). */
@MicroShedTest
class GroupsInGroupsIT {
    private final Tenant tenant = Tenant.create();
    private final ScimClient okta = tenant.okta();

    private String group(String name, String... members) {
        return okta.post("/Groups", Bodies.group(name, members)).expect(201).id();
    }

    private String person(String name) {
        return okta.post("/Users", Bodies.person(name)).expect(201).id();
    }

    private ScimResponse patch(String id, String... operations) {
        return okta.patch("/Groups/" + id, Bodies.patch(operations));
    }

    private ScimResponse put(String id, String name, String... members) {
        return okta.put("/Groups/" + id, Bodies.groupWithId(id, name, List.of(members)));
    }

    private static String add(String... ids) {
        return "{\"op\":\"add\",\"path\":\"members\",\"value\":" + Bodies.members(List.of(ids)) + "}";
    }

    private static String remove(String id) {
        return "{\"op\":\"remove\",\"path\":\"members[value eq \\\"" + id + "\\\"]\"}";
    }

    private List<String> membersOf(String id) {
        return okta.get("/Groups/" + id).expect(200).members();
    }

    private String version(String id) {
        return okta.get("/Groups/" + id, "excludedAttributes", "members").at("/meta/version");
    }

    /** Such as {@code Staff direct}, in no order. */
    private List<String> groupsOf(String personId) {
        return StreamSupport.stream(
                        okta.get("/Users/" + personId)
                                .expect(200)
                                .body()
                                .path("groups")
                                .spliterator(),
                        false)
                .map(group -> group.path("display").asText() + " "
                        + group.path("type").asText())
                .toList();
    }

    private List<String> found(String path, String filter) {
        return okta.get(path, "filter", filter).expect(200).resources().stream()
                .map(found -> found.path("id").asText())
                .toList();
    }

    @Nested
    class Members {
        @ParameterizedTest(name = "a member sent as {0}")
        @ValueSource(
                strings = {
                    "{'value':'%s','type':'Group'}",
                    "{'value':'%s'}",
                    "{'value':'%s','type':'User'}",
                    "{'value':'%s','$ref':'https://elsewhere.example/Users/1','display':'x'}"
                })
        void aGroupIsKeptWhateverItIsCalled(String member) {
            String inner = group("Teachers");
            String sent = member.formatted(inner).replace('\'', '"');
            var created = okta.post("/Groups", "{\"displayName\":\"Staff\",\"members\":[" + sent + "]}")
                    .expect(201);

            for (ScimResponse answer : List.of(created, okta.get("/Groups/" + created.id()))) {
                assertThat(answer.body().path("members")).hasSize(1);
                assertThat(answer.at("/members/0/value")).isEqualTo(inner);
                assertThat(answer.at("/members/0/type")).isEqualTo("Group");
                assertThat(answer.at("/members/0/display")).isEqualTo("Teachers");
                assertThat(answer.at("/members/0/$ref")).isEqualTo(tenant.url() + "/Groups/" + inner);
            }
        }

        @Test
        void aPersonWhoIsCalledAGroupIsAnsweredAsAPerson() {
            String ada = person("ada");
            var created = okta.post(
                            "/Groups",
                            "{\"displayName\":\"Staff\",\"members\":[{\"value\":\"%s\",\"type\":\"Group\"}]}"
                                    .formatted(ada))
                    .expect(201);

            assertThat(created.at("/members/0/type")).isEqualTo("User");
            assertThat(created.at("/members/0/$ref")).isEqualTo(tenant.url() + "/Users/" + ada);
        }

        @Test
        void aMemberThatIsOnlyAReferenceIsRefusedInWords() {
            String inner = group("Teachers");
            String reference = "{\"$ref\":\"" + tenant.url() + "/Groups/" + inner + "\",\"type\":\"Group\"}";

            assertThat(okta.post("/Groups", "{\"displayName\":\"Staff\",\"members\":[" + reference + "]}")
                            .expectError(400, "invalidValue")
                            .detail())
                    .contains("id of a person or group");
        }

        @Test
        void membersAreLeftOutAndChosenAsClientsAsk() {
            String inner = group("Teachers");
            String staff = group("Staff", inner);

            assertThat(okta.get("/Groups/" + staff, "excludedAttributes", "members")
                            .body()
                            .has("members"))
                    .isFalse();
            var types =
                    okta.get("/Groups/" + staff, "attributes", "members.type").body();
            assertThat(types.at("/members/0")).hasToString("{\"type\":\"Group\"}");
            okta.get("/Groups", "excludedAttributes", "members")
                    .resources()
                    .forEach(found -> assertThat(found.has("members")).isFalse());
        }

        @Test
        void groupsAreRemovedByAFilterWithOrAndByAValueAsEntraSendsIt() {
            String ada = person("ada");
            String one = group("One");
            String two = group("Two");
            String three = group("Three");
            String staff = group("Staff", ada, one, two, three);

            patch(
                            staff,
                            "{\"op\":\"remove\",\"path\":\"members[value eq \\\"%s\\\" or value eq \\\"%s\\\"]\"}"
                                    .formatted(one, ada))
                    .expect(204);
            assertThat(membersOf(staff)).containsExactlyInAnyOrder(two, three);
            okta.asEntra()
                    .patch(
                            "/Groups/" + staff,
                            Bodies.patch(
                                    "{\"op\":\"Remove\",\"path\":\"members\",\"value\":[{\"value\":\"" + two + "\"}]}"))
                    .expect(204);
            assertThat(membersOf(staff)).containsExactly(three);
        }

        @Test
        void peopleAndGroupsAreAddedReplacedAndRemoved() {
            String ada = person("ada");
            String bob = person("bob");
            String one = group("One");
            String two = group("Two");
            String staff = group("Staff", ada, one);

            patch(staff, add(bob, two, two)).expect(204);
            assertThat(membersOf(staff)).containsExactlyInAnyOrder(ada, bob, one, two);
            patch(staff, remove(one), remove(ada)).expect(204);
            assertThat(membersOf(staff)).containsExactlyInAnyOrder(bob, two);
            put(staff, "Staff", one, ada).expect(200);
            assertThat(membersOf(staff)).containsExactlyInAnyOrder(one, ada);
            patch(staff, "{\"op\":\"replace\",\"path\":\"members\",\"value\":[{\"value\":\"" + two + "\"}]}")
                    .expect(204);
            assertThat(membersOf(staff)).containsExactly(two);
            patch(staff, "{\"op\":\"remove\",\"path\":\"members\"}").expect(204);
            assertThat(membersOf(staff)).isEmpty();
        }

        @Test
        void anUnknownGroupAndAnotherOrganizationsArePassedOver() {
            String foreign = Tenant.create()
                    .okta()
                    .post("/Groups", Bodies.group("Foreign"))
                    .expect(201)
                    .id();

            String staff = group("Staff", foreign, "00000000-0000-0000-0000-000000000000");
            assertThat(membersOf(staff)).isEmpty();
            patch(staff, add(foreign)).expect(204);
            put(staff, "Staff", foreign).expect(200);
            assertThat(membersOf(staff)).isEmpty();
            assertThat(version(staff)).isEqualTo("W/\"1\"");
            assertThat(found("/Groups", "members.value eq \"" + foreign + "\"")).isEmpty();
        }

        @Test
        void aChangeOfMembersIsANewVersionOfThatGroupAlone() {
            String inner = group("Inner");
            String middle = group("Middle", inner);
            String outer = group("Outer");
            List<String> before = List.of(version(inner), version(middle), version(outer));

            patch(outer, add(middle)).expect(204);
            patch(outer, add(middle)).expect(204);

            assertThat(version(inner)).isEqualTo(before.get(0));
            assertThat(version(middle)).isEqualTo(before.get(1));
            assertThat(version(outer)).isEqualTo("W/\"2\"").isNotEqualTo(before.get(2));
        }

        @Test
        void aGroupThatEndsLeavesTheGroupsThatItWasInAndItsMembersStay() {
            String ada = person("ada");
            String inner = group("Inner", ada);
            String middle = group("Middle", inner);
            String outer = group("Outer", middle, inner);
            String before = version(outer);

            okta.delete("/Groups/" + middle).expect(204);

            assertThat(membersOf(outer)).containsExactly(inner);
            assertThat(version(outer)).isNotEqualTo(before);
            assertThat(groupsOf(ada)).containsExactlyInAnyOrder("Inner direct", "Outer indirect");
            okta.delete("/Groups/" + inner).expect(204);
            assertThat(membersOf(outer)).isEmpty();
            assertThat(groupsOf(ada)).isEmpty();
        }
    }

    @Nested
    class GroupsOfAPerson {
        @Test
        void namesIndirectOnesAndTheDirectOneWins() {
            String ada = person("ada");
            String inner = group("Inner", ada);
            String middle = group("Middle", inner);
            String outer = group("Outer", middle, ada);
            group("Other");

            assertThat(groupsOf(ada)).containsExactlyInAnyOrder("Inner direct", "Middle indirect", "Outer direct");
            JsonNode listed = okta.findUser("ada").only().path("groups");
            assertThat(listed.findValuesAsText("type")).containsExactlyInAnyOrder("direct", "indirect", "direct");
            assertThat(listed.findValuesAsText("value")).contains(outer);
            okta.patch("/Users/" + ada, Bodies.DEACTIVATE).expect(200);
            assertThat(groupsOf(ada)).hasSize(3);
        }

        @Test
        void followsEveryChangeOfEveryWay() {
            String ada = person("ada");
            String inner = group("Inner", ada);
            String left = group("Left", inner);
            String right = group("Right", inner);
            String top = group("Top", left, right);
            assertThat(groupsOf(ada))
                    .containsExactlyInAnyOrder("Inner direct", "Left indirect", "Right indirect", "Top indirect");

            patch(left, remove(inner)).expect(204);
            assertThat(groupsOf(ada)).containsExactlyInAnyOrder("Inner direct", "Right indirect", "Top indirect");
            patch(top, remove(right)).expect(204);
            assertThat(groupsOf(ada)).containsExactlyInAnyOrder("Inner direct", "Right indirect");
            patch(left, add(right)).expect(204);
            assertThat(groupsOf(ada))
                    .containsExactlyInAnyOrder("Inner direct", "Right indirect", "Left indirect", "Top indirect");
            put(left, "Left").expect(200);
            assertThat(groupsOf(ada)).containsExactlyInAnyOrder("Inner direct", "Right indirect");
        }

        @Test
        void isFoundByGroupsOfBothKinds() {
            String ada = person("ada");
            String bob = person("bob");
            person("eve");
            String inner = group("Inner", ada);
            String outer = group("Outer", inner, bob);

            assertThat(found("/Users", "groups.value eq \"" + outer + "\"")).containsExactlyInAnyOrder(ada, bob);
            assertThat(found("/Users", "groups.display eq \"outer\"")).containsExactlyInAnyOrder(ada, bob);
            assertThat(found("/Users", "groups[value eq \"" + outer + "\" and type eq \"indirect\"]"))
                    .containsExactly(ada);
            assertThat(found("/Users", "groups[value eq \"" + outer + "\" and type eq \"direct\"]"))
                    .containsExactly(bob);
            assertThat(found("/Users", "groups.type eq \"indirect\"")).containsExactly(ada);
            assertThat(found("/Users", "groups.$ref eq \"" + tenant.url() + "/Groups/" + outer + "\""))
                    .containsExactlyInAnyOrder(ada, bob);
            assertThat(found("/Users", "groups pr and not (groups.type eq \"indirect\")"))
                    .containsExactly(bob);
            patch(outer, add(ada)).expect(204);
            assertThat(found("/Users", "groups.type eq \"indirect\"")).isEmpty();
        }
    }

    @Test
    void groupsAreFoundByMembersOfBothKinds() {
        String ada = person("ada");
        String inner = group("Inner", ada);
        String outer = group("Outer", inner);
        String empty = group("Empty");

        assertThat(found("/Groups", "members.value eq \"" + inner + "\"")).containsExactly(outer);
        assertThat(found("/Groups", "members.value eq \"" + ada + "\"")).containsExactly(inner);
        assertThat(found("/Groups", "members.type eq \"group\"")).containsExactly(outer);
        assertThat(found("/Groups", "members[type eq \"User\" and value eq \"" + inner + "\"]"))
                .isEmpty();
        assertThat(found("/Groups", "members.display eq \"INNER\"")).containsExactly(outer);
        assertThat(found("/Groups", "members.$ref eq \"" + tenant.url() + "/Groups/" + inner + "\""))
                .containsExactly(outer);
        assertThat(found("/Groups", "not (members pr)")).containsExactly(empty);
        assertThat(found("/Groups", "members[value eq \"" + inner + "\"]")).containsExactly(outer);
        assertThat(found("/Groups", "members[value eq \"" + inner + "\" and type eq \"Group\"]"))
                .containsExactly(outer);
        assertThat(found("/Groups", "members eq \"" + inner + "\"")).containsExactly(outer);
        assertThat(found("/Groups", "members.type ne \"User\"")).contains(outer).doesNotContain(inner);
    }

    @Nested
    class Circles {
        @Test
        @DisplayName("a group is never in itself, by however many steps")
        void ofAnyLengthAreRefused() {
            String first = group("First");
            assertThat(patch(first, add(first)).expectError(400, "invalidValue").detail())
                    .contains("\"First\" cannot be a member of itself");
            List<String> chain = new ArrayList<>(List.of(first));
            for (String name : List.of("Second", "Third", "Fourth")) {
                chain.add(group(name, chain.get(chain.size() - 1)));
                String detail = patch(first, add(chain.get(chain.size() - 1)))
                        .expectError(400, "invalidValue")
                        .detail();
                assertThat(detail)
                        .contains("\"" + name + "\" cannot be a member of \"First\"")
                        .contains("Take \"First\" out of \"Second\" first");
            }

            assertThat(put(first, "First", chain.get(3))
                            .expectError(400, "invalidValue")
                            .detail())
                    .contains("\"First\" is in \"Second\", which is in \"Third\", which is in \"Fourth\"");
            assertThat(membersOf(first)).isEmpty();
        }

        @Test
        void refuseTheWholeRequest() {
            String ada = person("ada");
            String inner = group("Inner");
            String outer = group("Outer", inner);

            patch(inner, add(ada), add(outer)).expectError(400, "invalidValue");

            assertThat(membersOf(inner)).isEmpty();
            patch(outer, remove(inner)).expect(204);
            patch(inner, add(ada), add(outer)).expect(204);
            assertThat(groupsOf(ada)).containsExactly("Inner direct");
        }

        @Test
        void ofTwoRequestsAtOnceOneWins() {
            for (int round = 0; round < 5; round++) {
                String a = group("A" + round);
                String b = group("B" + round);
                String c = group("C" + round, b);
                String d = group("D" + round, a);
                // a in c, and b in d: neither is a circle alone.
                List<Integer> statuses =
                        Parallel.atOnce(2, i -> (i == 0 ? patch(a, add(c)) : patch(b, add(d))).status());

                assertThat(statuses).containsExactlyInAnyOrder(204, 400);
                assertThat(membersOf(a).size() + membersOf(b).size()).isEqualTo(1);
            }
        }

        @Test
        void ofTwoGroupsThatTakeEachOtherAtOnceOneWins() {
            for (int round = 0; round < 5; round++) {
                String a = group("A" + round);
                String b = group("B" + round);
                List<Integer> statuses =
                        Parallel.atOnce(2, i -> (i == 0 ? patch(a, add(b)) : patch(b, add(a))).status());

                assertThat(statuses).containsExactlyInAnyOrder(204, 400);
            }
        }

        @Test
        void changesOfOtherKindsBesideThemAreAllKept() {
            List<String> groups =
                    IntStream.range(0, 6).mapToObj(i -> group("G" + i)).toList();
            List<String> people = Parallel.people(okta, 6);

            List<Integer> statuses = Parallel.atOnce(12, i -> {
                String id = groups.get(i % 6);
                return i < 6
                        ? patch(id, add(people.get(i))).status()
                        : patch(id, add(groups.get((i + 1) % 6)), add(people.get((i + 1) % 6)))
                                .status();
            });

            assertThat(statuses.subList(0, 6)).containsOnly(204);
            assertThat(statuses.subList(6, 12)).containsOnly(204, 400).containsOnlyOnce(400);
        }
    }

    @Nested
    class Limits {
        @Test
        void tenLevelsAreTheMost() {
            String top = group("Level 1");
            List<String> chain = new ArrayList<>(List.of(top));
            for (int level = 2; level <= 10; level++) {
                chain.add(group("Level " + level, chain.get(level - 2)));
            }
            String ada = person("ada");
            patch(top, add(ada)).expect(204);
            assertThat(groupsOf(ada)).hasSize(10);

            assertThat(okta.post("/Groups", Bodies.group("Level 11", chain.get(9)))
                            .expectError(400, "invalidValue")
                            .detail())
                    .contains("10 levels")
                    .contains("\"Level 11\"");
            patch(top, add(group("Level 0"))).expectError(400, "invalidValue");
        }

        @Test
        void aGroupIsInAHundredAtMost() {
            String inner = group("Inner");
            Parallel.inTurn(100, i -> group("Outer " + i, inner));

            assertThat(okta.post("/Groups", Bodies.group("One more", inner))
                            .expectError(400, "invalidValue")
                            .detail())
                    .contains("\"Inner\"")
                    .contains("100 groups");
        }

        @Test
        void aThousandGroupsAreInAGroupAtMost() {
            List<String> inner = Parallel.inTurn(501, i -> group("Inner " + i));
            List<String> others = Parallel.inTurn(501, i -> group("Other " + i));
            String one = group("One", inner.toArray(String[]::new));
            String top = group("Top", one);
            assertThat(membersOf(one)).hasSize(501);

            assertThat(patch(one, add(others.toArray(String[]::new)))
                            .expectError(400, "invalidValue")
                            .detail())
                    .contains("1,000 groups")
                    .contains("\"One\"");
            assertThat(membersOf(one)).hasSize(501);
            patch(top, add(others.subList(0, 498).toArray(String[]::new))).expect(204);
            patch(top, add(others.get(498))).expectError(400, "invalidValue");
            patch(top, add(others.get(498)), remove(others.get(0))).expect(204);
        }
    }

    @Nested
    class InBulk {
        private JsonNode bulk(String... operations) {
            return okta.post("/Bulk", """
                    {"schemas":["urn:ietf:params:scim:api:messages:2.0:BulkRequest"],"Operations":[%s]}
                    """.formatted(String.join(",", operations)))
                    .expect(200)
                    .body()
                    .path("Operations");
        }

        private String post(String name, String... members) {
            return "{\"method\":\"POST\",\"path\":\"/Groups\",\"bulkId\":\"%s\",\"data\":%s}"
                    .formatted(name, Bodies.group(name, members));
        }

        @Test
        void groupsReferToGroupsThatComeLater() {
            var done = bulk(post("outer", "bulkId:middle"), post("middle", "bulkId:inner"), post("inner"));

            assertThat(done.findValuesAsText("status")).containsExactly("201", "201", "201");
            String inner = okta.findGroup("inner").only().path("id").asText();
            assertThat(okta.findGroup("middle").only().at("/members/0/value").asText())
                    .isEqualTo(inner);
            assertThat(okta.findGroup("outer").only().at("/members/0/display").asText())
                    .isEqualTo("middle");
        }

        @Test
        void aCircleIsRefusedAndNothingOfItIsMade() {
            var done = bulk(post("a", "bulkId:b"), post("b", "bulkId:c"), post("c", "bulkId:a"), post("d"));

            assertThat(done.findValuesAsText("status"))
                    .containsExactly("409", "409", "409", "409", "400", "400", "201");
            assertThat(done.findValuesAsText("detail").get(2))
                    .contains("circle")
                    .contains("bulkId:a");
            okta.findGroup("a").none();
            okta.findGroup("c").none();
        }

        @Test
        void aCircleByAPatchIsRefused() {
            var done = bulk(post("a", "bulkId:b"), post("b"), """
                    {"method":"PATCH","path":"/Groups/bulkId:b","data":{"Operations":[
                      {"op":"add","path":"members","value":[{"value":"bulkId:a"}]}]}}""");

            assertThat(done.at("/2/status").asText()).isEqualTo("400");
            assertThat(done.at("/2/response/detail").asText()).contains("\"a\" cannot be a member of \"b\"");
        }
    }
}
