package dev.rollcall.systemtest.scim.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.scim.Bodies;
import dev.rollcall.systemtest.scim.Parallel;
import dev.rollcall.systemtest.scim.ScimClient;
import dev.rollcall.systemtest.scim.Tenant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/** What an app from Okta's catalogue, or one of its SCIM 2.0 templates, sends: PATCH for status and groups. */
@MicroShedTest
class OktaCatalogAppSequencesIT {

    private final ScimClient okta = Tenant.create().okta();

    @Test
    @DisplayName("sequence 8: a person is created, switched off and on again")
    void people() {
        okta.findUser(Bodies.ALICE).none();
        var id = okta.post("/Users", Bodies.CREATE_ALICE).expect(201).user().id();

        var off = okta.patch("/Users/" + id, Bodies.DEACTIVATE).expect(200).user();
        var whileOff = okta.findUser(Bodies.ALICE).only();
        var on = okta.patch("/Users/" + id, Bodies.ACTIVATE).expect(200).user();

        assertThat(off.at("/active")).isEqualTo("false");
        assertThat(whileOff.path("id").asText()).isEqualTo(id);
        assertThat(on.id()).isEqualTo(id);
        assertThat(on.at("/active")).isEqualTo("true");
        assertThat(on.at("/name/familyName")).isEqualTo("Ng");
    }

    @Test
    @DisplayName("sequence 8: a group is pushed, changed, renamed, pushed now and deleted")
    void groups() {
        var people = Parallel.people(okta, 3);
        okta.findGroup("X").none();
        var id = okta.post("/Groups", Bodies.group("X")).expect(201).group().id();
        var path = "/Groups/" + id;

        okta.patch(path, Bodies.patch(add(people.get(0)))).expect(200, 204);
        okta.patch(
                        path,
                        Bodies.patch(
                                "{\"op\":\"remove\",\"path\":\"members[value eq \\\"" + people.get(0) + "\\\"]\"}",
                                add(people.get(1))))
                .expect(200, 204);
        assertThat(okta.get(path).members()).containsExactly(people.get(1));

        okta.patch(
                        path,
                        Bodies.patch(
                                "{\"op\":\"replace\",\"value\":{\"id\":\"" + id + "\",\"displayName\":\"New name\"}}"))
                .expect(200, 204);
        assertThat(okta.get(path).group().at("/displayName")).isEqualTo("New name");

        okta.patch(
                        path,
                        Bodies.patch(
                                "{\"op\":\"replace\",\"path\":\"members\",\"value\":" + Bodies.members(people) + "}"))
                .expect(200, 204);
        assertThat(okta.get(path).members()).containsExactlyInAnyOrderElementsOf(people);

        okta.delete(path).expect(204);
        okta.get("/Groups", "startIndex", "1", "count", "100").none();
    }

    private static String add(String id) {
        return "{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":\"" + id + "\",\"display\":\"alice@...\"}]}";
    }
}
