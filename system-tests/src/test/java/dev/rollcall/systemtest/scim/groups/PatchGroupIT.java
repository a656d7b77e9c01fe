package dev.rollcall.systemtest.scim.groups;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.scim.Bodies;
import dev.rollcall.systemtest.scim.Parallel;
import dev.rollcall.systemtest.scim.ScimClient;
import dev.rollcall.systemtest.scim.ScimResponse;
import dev.rollcall.systemtest.scim.Tenant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.microshed.testing.jupiter.MicroShedTest;

@MicroShedTest
class PatchGroupIT {

    private final ScimClient okta = Tenant.create().okta();
    private final List<String> people = Parallel.people(okta, 4);
    private final String a = people.get(0);
    private final String b = people.get(1);
    private final String c = people.get(2);
    private final String id = okta.post("/Groups", Bodies.group("Course Admins", a, b))
            .expect(201)
            .id();
    private final String path = "/Groups/" + id;

    private ScimResponse patch(String... operations) {
        return okta.patch(path, Bodies.patch(operations));
    }

    private ScimResponse read() {
        return okta.get(path).expect(200).group();
    }

    private void assertMembers(String... ids) {
        assertThat(read().members()).containsExactlyInAnyOrder(ids);
    }

    private static String add(String... ids) {
        return "{\"op\":\"add\",\"path\":\"members\",\"value\":" + Bodies.members(List.of(ids)) + "}";
    }

    private static String remove(String id) {
        return "{\"op\":\"remove\",\"path\":\"members[value eq \\\"" + id + "\\\"]\"}";
    }

    @Nested
    class AsOktaDoes {

        @Test
        @DisplayName("G7 a member is added, and the answer has no body")
        void adds() {
            patch(add(c)).expect(204);

            assertMembers(a, b, c);
        }

        @Test
        @DisplayName("G7 one leaves and one joins in one request")
        void removesAndAdds() {
            patch(remove(a), add(c)).expect(204);

            assertMembers(b, c);
        }

        @Test
        @DisplayName("G7 the group is answered when attributes are asked for")
        void answersTheGroup() {
            var answer = okta.patch(path + "?attributes=displayName,members", Bodies.patch(add(c)))
                    .expect(200);
            assertThat(answer.members()).containsExactlyInAnyOrder(a, b, c);

            var withoutMembers = okta.patch(path + "?excludedAttributes=members", Bodies.patch(remove(c)))
                    .expect(200);
            assertThat(withoutMembers.body().has("members")).isFalse();
            assertMembers(a, b);
        }

        @Test
        @DisplayName("G8 a rename with the id inside, repeated unchanged with every update of the members")
        void renames() {
            var rename = "{\"op\":\"replace\",\"value\":{\"id\":\"" + id + "\",\"displayName\":\"New name\"}}";

            patch(rename).expect(204);
            patch(rename).expect(204);
            patch(rename, add(c)).expect(204);

            assertThat(read().id()).isEqualTo(id);
            assertThat(read().at("/displayName")).isEqualTo("New name");
            assertMembers(a, b, c);
        }

        @Test
        @DisplayName("G9 \"Push now\" sets exactly these members, or none")
        void pushNow() {
            patch("{\"op\":\"replace\",\"path\":\"members\",\"value\":" + Bodies.members(Set.of(b, c)) + "}")
                    .expect(204);
            assertMembers(b, c);

            patch("{\"op\":\"replace\",\"path\":\"members\",\"value\":[]}").expect(204);
            assertMembers();
        }

        @Test
        @DisplayName("G9 members in a value without a path are set")
        void pathless() {
            patch("{\"op\":\"replace\",\"value\":{\"members\":" + Bodies.members(Set.of(c)) + "}}")
                    .expect(204);
            assertMembers(c);

            patch("{\"op\":\"add\",\"value\":{\"members\":" + Bodies.members(Set.of(a)) + "}}")
                    .expect(204);
            assertMembers(a, c);
        }
    }

    @Nested
    class AsOthersDo {

        @Test
        @DisplayName("G10 Remove with values removes only those, without a value all")
        void removesWithValues() {
            okta.asEntra()
                    .patch(
                            path,
                            Bodies.patch("{\"op\":\"Add\",\"path\":\"members\",\"value\":[{\"$ref\":null,\"value\":\""
                                    + c + "\"}]}"))
                    .expect(204);
            assertMembers(a, b, c);

            patch("{\"op\":\"Remove\",\"path\":\"members\",\"value\":[{\"value\":\"" + a + "\"}]}")
                    .expect(204);
            assertMembers(b, c);

            patch("{\"op\":\"Remove\",\"path\":\"members\"}").expect(204);
            assertMembers();
        }

        @Test
        @DisplayName("G11 JumpCloud adds an existing member and removes an absent one")
        void idempotent() {
            patch(add(a)).expect(204);
            patch(add(a), add(a)).expect(204);
            patch("{\"op\":\"add\",\"path\":\"members\",\"value\":{\"value\":\"" + a + "\"}}")
                    .expect(204);
            patch(remove(c)).expect(204);
            patch("{\"op\":\"Remove\",\"path\":\"members\",\"value\":[{\"value\":\"" + c + "\"}]}")
                    .expect(204);

            assertMembers(a, b);
        }

        @Test
        @DisplayName("G12 an unknown member does not fail the request")
        void unknownMember() {
            patch(
                            add("unknown", c, "00000000-0000-0000-0000-000000000000"),
                            remove("00000000-0000-0000-0000-000000000001"),
                            remove("also unknown"),
                            "{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":53}]}")
                    .expect(204);

            assertMembers(a, b, c);
        }

        @Test
        @DisplayName("G8 Entra writes displayName and externalId by path, in capitals")
        void entra() {
            okta.asEntra()
                    .patch(
                            path,
                            Bodies.patch(
                                    "{\"op\":\"Replace\",\"path\":\"displayName\",\"value\":\"New name\"}",
                                    "{\"op\":\"Add\",\"path\":\"externalId\",\"value\":\"7f1c\"}",
                                    "{\"op\":\"Replace\",\"value\":{\"externalId\":\"7f1d\"}}"))
                    .expect(204);

            assertThat(read().at("/displayName")).isEqualTo("New name");
            assertThat(read().at("/externalId")).isEqualTo("7f1d");
        }

        @Test
        @DisplayName("H9 an unknown attribute is ignored")
        void unknownAttribute() {
            patch(
                            "{\"op\":\"replace\",\"path\":\"description\",\"value\":\"x\"}",
                            "{\"op\":\"replace\",\"value\":{\"urn:okta:custom:group:1.0\":{\"description\":\"x\"}}}",
                            add(c))
                    .expect(204);

            assertMembers(a, b, c);
        }
    }

    @Nested
    class Rejected {

        private void unchanged(ScimResponse response, String... scimTypes) {
            response.expectError(400, scimTypes);
            assertThat(read().at("/displayName")).isEqualTo("Course Admins");
            assertMembers(a, b);
        }

        @Test
        @DisplayName("H8 remove without a path has no target")
        void noTarget() {
            unchanged(patch("{\"op\":\"remove\"}"), "noTarget");
        }

        @ParameterizedTest(name = "H8 {0}")
        @ValueSource(
                strings = {
                    "members[value eq \\\"x\\\"",
                    "members[value foo \\\"x\\\"]",
                    "members[]",
                    "members[value eq \\\"x\\\"]]",
                    "members..value"
                })
        void anInvalidPathIsRejected(String attribute) {
            unchanged(patch("{\"op\":\"remove\",\"path\":\"" + attribute + "\"}"), "invalidPath", "invalidFilter");
        }

        @ParameterizedTest(name = "H8 {0}")
        @ValueSource(
                strings = {
                    "{\"op\":\"replace\",\"path\":\"displayName\",\"value\":null}",
                    "{\"op\":\"replace\",\"value\":{\"displayName\":null}}",
                    "{\"op\":\"replace\",\"path\":\"externalId\",\"value\":[\"x\"]}",
                    "{\"op\":\"replace\",\"path\":\"externalId\",\"value\":{\"x\":\"y\"}}",
                    "{\"op\":\"replace\",\"path\":\"displayName.x\",\"value\":\"y\"}",
                    "{\"op\":\"replace\",\"path\":\"displayName[value eq \\\"q\\\"]\",\"value\":\"y\"}",
                    "{\"op\":\"remove\",\"path\":\"externalId.x\"}",
                    "{\"op\":\"remove\",\"path\":\"members.value\"}"
                })
        void whatIsNoNameNoIdAndNoMemberIsRejected(String operation) {
            unchanged(patch(operation), "invalidValue", "invalidPath");
        }

        @Test
        @DisplayName("H8 S20 when one operation fails, none is applied")
        void atomic() {
            unchanged(patch(add(c), remove(a), "{\"op\":\"remove\"}"), "noTarget");
            unchanged(patch(remove(a), "{\"op\":\"dance\",\"path\":\"members\"}"), "invalidSyntax");
            unchanged(patch(add(c), "{\"op\":\"replace\",\"path\":\"id\",\"value\":\"x\"}"), "mutability");
            unchanged(patch(add(c), "{\"op\":\"replace\",\"path\":\"displayName\",\"value\":\"\"}"), "invalidValue");
        }

        @Test
        @DisplayName("G3 S20 a taken displayName is a conflict, and nothing is applied")
        void takenName() {
            okta.post("/Groups", Bodies.group("Taken")).expect(201);

            patch(add(c), "{\"op\":\"replace\",\"value\":{\"displayName\":\"Taken\"}}")
                    .expectError(409, "uniqueness");

            assertMembers(a, b);
        }

        @Test
        @DisplayName("R2 an unknown id is not found")
        void unknownId() {
            okta.patch("/Groups/00000000-0000-0000-0000-000000000000", Bodies.patch(add(a)))
                    .expect(404);
            okta.patch("/Groups/unknown", Bodies.patch(add(a))).expect(404);
        }
    }
}
