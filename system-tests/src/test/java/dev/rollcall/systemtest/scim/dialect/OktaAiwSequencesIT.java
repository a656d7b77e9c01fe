package dev.rollcall.systemtest.scim.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.systemtest.scim.Bodies;
import dev.rollcall.systemtest.scim.Parallel;
import dev.rollcall.systemtest.scim.ScimClient;
import dev.rollcall.systemtest.scim.ScimResponse;
import dev.rollcall.systemtest.scim.Tenant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/** What an app made with Okta's App Integration Wizard (SAML 2.0, SCIM enabled) sends, one request after the other. */
@MicroShedTest
class OktaAiwSequencesIT {

    private final ScimClient okta = Tenant.create().okta();

    private String join() {
        okta.findUser(Bodies.ALICE).none();
        return okta.post("/Users", Bodies.CREATE_ALICE).expect(201).user().id();
    }

    /** Okta's update: what it reads, with its own values written over it. */
    private ScimResponse update(String id, ObjectNode profile) {
        var body = okta.get("/Users/" + id).expect(200).user().echo();
        body.setAll(profile);
        return okta.put("/Users/" + id, body.toString()).expect(200).user();
    }

    private static ObjectNode profile() {
        return JsonNodeFactory.instance.objectNode();
    }

    @Test
    @DisplayName("sequence 1: connect")
    void connect() {
        okta.get("/Users", "startIndex", "1", "count", "2").resources();
        okta.get("/Users", "startIndex", "1", "count", "2").resources();
        okta.get("/Groups", "startIndex", "1", "count", "100").none();
    }

    @Test
    @DisplayName("sequence 2: joiner")
    void joiner() {
        var id = join();

        var updated = update(id, profile().put("title", "Teacher"));

        assertThat(updated.id()).isEqualTo(id);
        assertThat(updated.at("/title")).isEqualTo("Teacher");
        assertThat(okta.findUser(Bodies.ALICE).only()).isEqualTo(updated.body());
    }

    @Test
    @DisplayName("sequence 3: mover")
    void mover() {
        var id = join();
        var change = profile().put("displayName", "Alice Smith").put("userName", "alice.smith@example.com");
        change.putObject("name").put("givenName", "Alice").put("familyName", "Smith");
        change.putArray("emails")
                .addObject()
                .put("primary", true)
                .put("value", "alice.smith@example.com")
                .put("type", "work");

        var moved = update(id, change);

        assertThat(moved.id()).isEqualTo(id);
        assertThat(moved.at("/name/familyName")).isEqualTo("Smith");
        assertThat(moved.at("/emails/0/value")).isEqualTo("alice.smith@example.com");
        assertThat(moved.at("/active")).isEqualTo("true");
        okta.findUser(Bodies.ALICE).none();
    }

    @Test
    @DisplayName("sequence 4: leaver")
    void leaver() {
        var id = join();

        update(id, profile().put("active", false));

        var found = okta.findUser(Bodies.ALICE).only();
        assertThat(found.path("id").asText()).isEqualTo(id);
        assertThat(found.path("active").asBoolean(true)).isFalse();
    }

    @Test
    @DisplayName("sequence 5: re-hire, with the same id and the same groups")
    void rehire() {
        var id = join();
        var group = okta.post("/Groups", Bodies.group("Course Admins", id))
                .expect(201)
                .id();
        update(id, profile().put("active", false));

        assertThat(okta.findUser(Bodies.ALICE).only().path("id").asText()).isEqualTo(id);
        var back = update(id, profile().put("active", true).put("title", "Teacher"));

        assertThat(back.id()).isEqualTo(id);
        assertThat(back.at("/active")).isEqualTo("true");
        assertThat(back.at("/title")).isEqualTo("Teacher");
        assertThat(okta.get("/Groups/" + group).members()).containsExactly(id);
    }

    @Test
    @DisplayName("sequence 6: a Primary Admin who was there before is linked, and keeps by what they sign in")
    void preExisting() {
        var local = okta.findUser(Tenant.ADMIN).only();
        var id = local.path("id").asText();
        assertThat(local.has("externalId")).isFalse();

        var echo = okta.get("/Users/" + id).expect(200).user().echo().put("externalId", Bodies.ALICE_IN_OKTA);
        assertThat(okta.put("/Users/" + id, echo.toString()).expect(409).detail())
                .contains(
                        "externalId (to \"" + Bodies.ALICE_IN_OKTA + "\")", "In Rollcall a Primary Admin opens People");
        okta.lookUp("/Users", "externalId eq \"" + Bodies.ALICE_IN_OKTA + "\"").none();

        var linked = update(id, profile().put("title", "Dean"));

        assertThat(linked.id()).isEqualTo(id);
        assertThat(linked.at("/title")).isEqualTo("Dean");
        assertThat(linked.at("/userName")).isEqualTo(Tenant.ADMIN);
        okta.post("/Users", Bodies.person(Tenant.ADMIN)).expectError(409, "uniqueness");
    }

    @Test
    @DisplayName("sequence 7: group push")
    void groupPush() {
        var people = Parallel.people(okta, 3);
        okta.findGroup("Course Admins").none();
        var id = okta.post("/Groups", Bodies.group("Course Admins", people.get(0)))
                .expect(201)
                .group()
                .id();

        push(id, "Course Admins", people.subList(0, 2));
        push(id, "Course Admins", people.subList(1, 3));
        push(id, "Course Owners", people.subList(1, 3));

        assertThat(okta.findGroup("Course Owners").only().path("id").asText()).isEqualTo(id);
        okta.delete("/Groups/" + id).expect(204);
        okta.get("/Groups", "startIndex", "1", "count", "100").none();
    }

    private void push(String id, String displayName, List<String> members) {
        okta.get("/Groups/" + id).expect(200).group();

        var answer = okta.put("/Groups/" + id, Bodies.groupWithId(id, displayName, members))
                .expect(200)
                .group();

        assertThat(answer.at("/displayName")).isEqualTo(displayName);
        assertThat(answer.members()).containsExactlyInAnyOrderElementsOf(members);
        assertThat(okta.get("/Groups/" + id).members()).containsExactlyInAnyOrderElementsOf(members);
    }
}
