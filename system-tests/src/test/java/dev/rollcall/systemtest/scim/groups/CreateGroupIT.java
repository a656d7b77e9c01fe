package dev.rollcall.systemtest.scim.groups;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.scim.Bodies;
import dev.rollcall.systemtest.scim.Parallel;
import dev.rollcall.systemtest.scim.ScimClient;
import dev.rollcall.systemtest.scim.Tenant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.microshed.testing.jupiter.MicroShedTest;

@MicroShedTest
class CreateGroupIT {

    private final Tenant tenant = Tenant.create();
    private final ScimClient okta = tenant.okta();

    @Test
    @DisplayName("G1 a group is created with its members")
    void withMembers() {
        var people = Parallel.people(okta, 3);

        var created = okta.post("/Groups", Bodies.group("Course Admins", people.toArray(String[]::new)))
                .expect(201)
                .group();

        assertThat(created.headers().get("Location")).containsExactly(tenant.url() + "/Groups/" + created.id());
        assertThat(created.at("/displayName")).isEqualTo("Course Admins");
        assertThat(created.members()).containsExactlyInAnyOrderElementsOf(people);
        assertThat(okta.get("/Groups/" + created.id()).group().members()).containsExactlyInAnyOrderElementsOf(people);
    }

    @ParameterizedTest(name = "G1 {0}")
    @ValueSource(
            strings = {
                "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:Group\"],\"displayName\":\"X\",\"members\":[]}",
                "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:Group\"],\"displayName\":\"X\"}",
                "{\"displayName\":\"X\",\"members\":null,\"unknown\":1,\"urn:okta:custom:group:1.0\":{\"description\":\"d\"}}"
            })
    void anEmptyGroupIsCreated(String body) {
        var created = okta.post("/Groups", body).expect(201).group();

        assertThat(created.members()).isEmpty();
        assertThat(okta.get("/Groups/" + created.id()).group().at("/displayName"))
                .isEqualTo("X");
    }

    @Test
    @DisplayName("G2 Entra's schema and externalId are accepted")
    void entra() {
        var created = okta.asEntra().post("/Groups", """
                        {"schemas":["urn:ietf:params:scim:schemas:core:2.0:Group",
                                    "http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group"],
                         "externalId":"8aa1a0c0-c4c3-4bc0-b4a5-2ef676900159","displayName":"Course Admins",
                         "meta":{"resourceType":"Group"}}
                        """).expect(201).group();

        assertThat(created.at("/externalId")).isEqualTo("8aa1a0c0-c4c3-4bc0-b4a5-2ef676900159");
    }

    @Test
    @DisplayName("G3 the same displayName is a conflict, in other case too, for a look-up finds one")
    void sameName() {
        var id = okta.post("/Groups", Bodies.group("Course Admins")).expect(201).id();

        okta.post("/Groups", Bodies.group("Course Admins")).expectError(409, "uniqueness");
        okta.post("/Groups", Bodies.group("COURSE ADMINS")).expectError(409, "uniqueness");

        assertThat(okta.findGroup("Course Admins").only().path("id").asText()).isEqualTo(id);
    }

    @ParameterizedTest(name = "G3 S18 {0}")
    @ValueSource(
            strings = {
                " Course Admins",
                "Course Admins ",
                "\u3000Course Admins\u00a0",
                "Course\u00a0Ad\u00admins",
                "\uff23ourse Admins"
            })
    void oneName(String other) {
        var id = okta.post("/Groups", Bodies.group("Course Admins")).expect(201).id();
        var second = okta.post("/Groups", Bodies.group("Others")).expect(201).id();

        okta.post("/Groups", Bodies.group(other)).expectError(409, "uniqueness");
        okta.put("/Groups/" + second, Bodies.group(other)).expectError(409, "uniqueness");
        okta.patch(
                        "/Groups/" + second,
                        Bodies.patch("{\"op\":\"replace\",\"path\":\"displayName\",\"value\":\"" + other + "\"}"))
                .expectError(409, "uniqueness");

        assertThat(okta.put("/Groups/" + id, Bodies.group(other)).expect(200).at("/displayName"))
                .isEqualTo(other);
        assertThat(okta.findGroup("Course Admins").only().path("id").asText()).isEqualTo(id);
    }

    @Test
    @DisplayName("G2 groups of one externalId are no conflict, and both are found")
    void sameExternalId() {
        var body = "{\"displayName\":\"%s\",\"externalId\":\"staff\"}";
        var one =
                okta.post("/Groups", body.formatted("Staff of one")).expect(201).id();
        var two =
                okta.post("/Groups", body.formatted("Staff of two")).expect(201).id();
        var three =
                okta.post("/Groups", Bodies.group("Staff of three")).expect(201).id();
        okta.patch("/Groups/" + three, Bodies.patch("{\"op\":\"replace\",\"path\":\"externalId\",\"value\":\"staff\"}"))
                .expect(204);

        assertThat(okta.lookUp("/Groups", "externalId eq \"staff\"").resources())
                .extracting(group -> group.path("id").asText())
                .containsExactlyInAnyOrder(one, two, three);
    }

    @Test
    @DisplayName("G12 an unknown member is left out, the others are there")
    void unknownMember() {
        var alice = okta.post("/Users", Bodies.CREATE_ALICE).expect(201).id();

        var created = okta.post(
                        "/Groups",
                        Bodies.group("Course Admins", "unknown", alice, "00000000-0000-0000-0000-000000000000"))
                .expect(201);

        assertThat(created.members()).containsExactly(alice);
    }

    @Test
    @DisplayName("G11 a member named twice is there once")
    void memberTwice() {
        var alice = okta.post("/Users", Bodies.CREATE_ALICE).expect(201).id();

        var created = okta.post("/Groups", Bodies.group("Course Admins", alice, alice))
                .expect(201);

        assertThat(created.members()).containsExactly(alice);
    }

    @Test
    @DisplayName("G1 an inactive person can be a member")
    void inactiveMember() {
        var alice = okta.post("/Users", Bodies.CREATE_ALICE).expect(201).id();
        okta.patch("/Users/" + alice, Bodies.DEACTIVATE).expect(200);

        assertThat(okta.post("/Groups", Bodies.group("Course Admins", alice))
                        .expect(201)
                        .members())
                .containsExactly(alice);
    }

    @ParameterizedTest(name = "C5 {0}")
    @ValueSource(strings = {"{}", "{\"displayName\":\"\"}", "{\"displayName\":null,\"members\":[]}"})
    void aGroupWithoutANameIsInvalid(String body) {
        okta.post("/Groups", body).expectError(400, "invalidValue");
    }

    @ParameterizedTest(name = "C5 {0}")
    @ValueSource(strings = {"", "{", "[]", "displayName=X", "{\"displayName\":\"X\",\"members\":[{]}"})
    void brokenJsonIsInvalidSyntax(String body) {
        okta.post("/Groups", body).expectError(400, "invalidSyntax");
    }
}
