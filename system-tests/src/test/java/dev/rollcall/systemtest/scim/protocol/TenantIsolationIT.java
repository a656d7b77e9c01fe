package dev.rollcall.systemtest.scim.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.scim.Bodies;
import dev.rollcall.systemtest.scim.ScimClient;
import dev.rollcall.systemtest.scim.Tenant;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.microshed.testing.jupiter.MicroShedTest;

@MicroShedTest
class TenantIsolationIT {

    private final Tenant mine = Tenant.create();
    private final Tenant theirs = Tenant.create();
    private final ScimClient okta = mine.okta();
    private final ScimClient theirOkta = theirs.okta();
    private final String alice =
            theirOkta.post("/Users", Bodies.CREATE_ALICE_AT_WORK).expect(201).id();
    private final String group = theirOkta
            .post("/Groups", Bodies.group("Course Admins", alice))
            .expect(201)
            .id();

    @ParameterizedTest(name = "A3 S3 {0} {1}")
    @CsvSource({
        "GET, Users", "PUT, Users", "PATCH, Users", "DELETE, Users",
        "GET, Groups", "PUT, Groups", "PATCH, Groups", "DELETE, Groups"
    })
    void anIdOfAnotherOrganizationIsNotFoundLikeARandomOne(String method, String type) {
        var id = type.equals("Users") ? alice : group;
        var before = theirOkta.get("/" + type + "/" + id).body();
        var json = method.equals("PATCH")
                ? Bodies.patch("{\"op\":\"replace\",\"value\":{\"displayName\":\"Mine\",\"active\":false}}")
                : "{\"userName\":\"mine@example.com\",\"displayName\":\"Mine\",\"members\":[]}";
        var body = method.startsWith("P") ? BodyPublishers.ofString(json) : null;
        var random = UUID.randomUUID().toString();

        var answer = okta.send(method, "/" + type + "/" + id, body).expect(404);
        var toRandom = okta.send(method, "/" + type + "/" + random, body).expect(404);

        assertThat(answer.text().replace(id, random)).isEqualTo(toRandom.text());
        assertThat(theirOkta.get("/" + type + "/" + id).body()).isEqualTo(before);
    }

    @Test
    @DisplayName("A3 lists and look-ups hold only one's own")
    void lists() {
        assertThat(okta.get("/Users").resources())
                .extracting(user -> user.path("userName").asText())
                .containsExactly(Tenant.ADMIN);
        okta.get("/Groups").none();
        okta.findUser(Bodies.ALICE).none();
        okta.findGroup("Course Admins").none();
        okta.lookUp("/Users", "id eq \"" + alice + "\"").none();
        okta.lookUp("/Users", "externalId eq \"" + Bodies.ALICE_IN_OKTA + "\"").none();
    }

    @Test
    @DisplayName("A3 names and externalIds are one's own")
    void names() {
        var mineAlice = okta.post("/Users", Bodies.CREATE_ALICE).expect(201).id();
        var mineGroup =
                okta.post("/Groups", Bodies.group("Course Admins")).expect(201).id();

        assertThat(List.of(mineAlice, mineGroup)).doesNotContain(alice, group);
    }

    @Test
    @DisplayName("S3 a person of another organization never becomes a member, whichever way is tried")
    void members() {
        var created = okta.post("/Groups", Bodies.group("Mine", alice)).expect(201);
        var path = "/Groups/" + created.id();
        var member = "[{\"value\":\"" + alice + "\",\"$ref\":\"" + theirs.url() + "/Users/" + alice + "\"}]";
        assertThat(created.members()).isEmpty();

        assertThat(okta.put(path, Bodies.groupWithId(created.id(), "Mine", List.of(alice)))
                        .expect(200)
                        .members())
                .isEmpty();
        okta.patch(path, Bodies.patch("{\"op\":\"add\",\"path\":\"members\",\"value\":" + member + "}"))
                .expect(204);
        okta.patch(path, Bodies.patch("{\"op\":\"replace\",\"value\":{\"members\":" + member + "}}"))
                .expect(204);
        okta.patch(path, Bodies.patch("{\"op\":\"remove\",\"path\":\"members[value eq \\\"" + alice + "\\\"]\"}"))
                .expect(204);

        assertThat(okta.get(path).members()).isEmpty();
        assertThat(theirOkta.get("/Groups/" + group).members()).containsExactly(alice);
    }

    @ParameterizedTest(name = "S4 {0}")
    @ValueSource(
            strings = {
                "/../THEIRS/Users",
                "/..%2fTHEIRS/Users",
                "/%2e%2e/THEIRS/Users",
                "/%2e%2e%2fTHEIRS%2fUsers",
                "/..;/THEIRS/Users",
                "/Users/../../THEIRS/Users",
                "/Users/..%2f..%2fTHEIRS%2fUsers",
                "/Users/..;a=b/..;/THEIRS/Users"
            })
    void noTrickWithThePathLeadsToAnotherOrganization(String path) {
        var answer =
                mine.raw().get(path.replace("THEIRS", theirs.url().getPath().replaceAll(".*/", "")));

        answer.expect(400, 401, 404);
        assertThat(answer.text()).doesNotContain(alice, Bodies.ALICE);
    }
}
