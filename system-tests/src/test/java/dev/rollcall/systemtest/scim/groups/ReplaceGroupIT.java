package dev.rollcall.systemtest.scim.groups;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.scim.Bodies;
import dev.rollcall.systemtest.scim.Parallel;
import dev.rollcall.systemtest.scim.ScimClient;
import dev.rollcall.systemtest.scim.ScimResponse;
import dev.rollcall.systemtest.scim.Tenant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

@MicroShedTest
class ReplaceGroupIT {

    private final ScimClient okta = Tenant.create().okta();
    private final List<String> people = Parallel.people(okta, 4);
    private final String id = okta.post("/Groups", Bodies.group("Course Admins", people.get(0), people.get(1)))
            .expect(201)
            .id();
    private final String path = "/Groups/" + id;

    private ScimResponse put(String displayName, List<String> members) {
        return okta.put(path, Bodies.groupWithId(id, displayName, members))
                .expect(200)
                .group();
    }

    private ScimResponse read() {
        return okta.get(path).expect(200).group();
    }

    @Test
    @DisplayName("G6 the full members are set: one added, one removed, then none")
    void members() {
        assertThat(put("Course Admins", people.subList(0, 3)).members())
                .containsExactlyInAnyOrderElementsOf(people.subList(0, 3));
        assertThat(put("Course Admins", people.subList(1, 4)).members())
                .containsExactlyInAnyOrderElementsOf(people.subList(1, 4));
        assertThat(read().members()).containsExactlyInAnyOrderElementsOf(people.subList(1, 4));

        assertThat(put("Course Admins", List.of()).members()).isEmpty();
        assertThat(read().members()).isEmpty();
    }

    @Test
    @DisplayName("G6 a group is renamed and keeps id and members")
    void renames() {
        var answer = put("Course Owners", people.subList(0, 2));

        assertThat(answer.id()).isEqualTo(id);
        assertThat(answer.at("/displayName")).isEqualTo("Course Owners");
        assertThat(answer.members()).containsExactlyInAnyOrderElementsOf(people.subList(0, 2));
        okta.findGroup("Course Admins").none();
        assertThat(okta.findGroup("Course Owners").only().path("id").asText()).isEqualTo(id);
    }

    @Test
    @DisplayName("G6 the echo of a read changes nothing")
    void echo() {
        var before = read();

        var answer = okta.put(path, before.body().toString()).expect(200).group();

        assertThat(answer.members()).containsExactlyInAnyOrderElementsOf(before.members());
        assertThat(answer.at("/displayName")).isEqualTo("Course Admins");
        assertThat(answer.at("/meta/created")).isEqualTo(before.at("/meta/created"));
    }

    @Test
    @DisplayName("G6 a PUT without members keeps them")
    void withoutMembers() {
        okta.put(path, """
                        {"schemas":["urn:ietf:params:scim:schemas:core:2.0:Group"],"displayName":"Course Owners"}
                        """).expect(200);

        assertThat(read().at("/displayName")).isEqualTo("Course Owners");
        assertThat(read().members()).containsExactlyInAnyOrderElementsOf(people.subList(0, 2));
    }

    @Test
    @DisplayName("G12 an unknown member is left out, the others are set")
    void unknownMember() {
        var members = List.of("unknown", people.get(3), "00000000-0000-0000-0000-000000000000");

        assertThat(put("Course Admins", members).members()).containsExactly(people.get(3));
    }

    @Test
    @DisplayName("G3 a taken displayName is a conflict and nothing changes")
    void takenName() {
        okta.post("/Groups", Bodies.group("Taken")).expect(201);

        okta.put(path, Bodies.groupWithId(id, "Taken", List.of())).expectError(409, "uniqueness");

        assertThat(read().at("/displayName")).isEqualTo("Course Admins");
        assertThat(read().members()).hasSize(2);
    }

    @Test
    @DisplayName("P5 an unknown id is not found, and no group is created")
    void unknownId() {
        okta.put("/Groups/00000000-0000-0000-0000-000000000000", Bodies.group("New"))
                .expect(404);
        okta.put("/Groups/unknown", Bodies.group("New")).expect(404);

        okta.findGroup("New").none();
    }
}
