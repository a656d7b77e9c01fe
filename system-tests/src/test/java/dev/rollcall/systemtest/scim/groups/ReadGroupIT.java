package dev.rollcall.systemtest.scim.groups;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.scim.Bodies;
import dev.rollcall.systemtest.scim.Parallel;
import dev.rollcall.systemtest.scim.ScimClient;
import dev.rollcall.systemtest.scim.Tenant;
import java.util.ArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.microshed.testing.jupiter.MicroShedTest;

@MicroShedTest
class ReadGroupIT {

    private final ScimClient okta = Tenant.create().okta();

    @Test
    @DisplayName("G4 a group has all its members with value and display")
    void allMembers() {
        var people = Parallel.people(okta, 130);
        var id = okta.post("/Groups", Bodies.group("Everybody", people.toArray(String[]::new)))
                .expect(201)
                .id();

        var group = okta.get("/Groups/" + id).expect(200).group();

        assertThat(group.members()).containsExactlyInAnyOrderElementsOf(people);
        assertThat(group.body().path("members"))
                .allSatisfy(member -> assertThat(member.path("display").asText())
                        .as(member.toString())
                        .isNotBlank());
    }

    @Test
    @DisplayName("G4 a list of groups has their members, for the import of memberships")
    void listHasMembers() {
        var alice = okta.post("/Users", Bodies.CREATE_ALICE).expect(201).id();
        okta.post("/Groups", Bodies.group("Course Admins", alice)).expect(201);

        var group = okta.get("/Groups", "startIndex", "1", "count", "100").only();

        assertThat(group.path("members").findValuesAsText("value")).containsExactly(alice);
    }

    @Test
    @DisplayName("G5 without members, when they are excluded, in a read, a list and a look-up")
    void withoutMembers() {
        var alice = okta.post("/Users", Bodies.CREATE_ALICE).expect(201).id();
        var entra = okta.asEntra();
        var id = entra.post("/Groups", Bodies.group("Course Admins", alice))
                .expect(201)
                .id();

        var read = entra.get("/Groups/" + id, "excludedAttributes", "members").expect(200);
        var list = entra.get("/Groups", "excludedAttributes", "members").only();
        var found = entra.get("/Groups", "excludedAttributes", "members", "filter", "displayName eq \"Course Admins\"")
                .only();

        assertThat(read.group().body().has("members")).isFalse();
        assertThat(list.has("members")).isFalse();
        assertThat(found.has("members")).isFalse();
        assertThat(found.path("displayName").asText()).isEqualTo("Course Admins");
    }

    @Test
    @DisplayName("R3 only the attributes that were asked for")
    void attributes() {
        var id = okta.post("/Groups", Bodies.group("Course Admins")).expect(201).id();
        var names = new ArrayList<String>();

        okta.get("/Groups/" + id, "attributes", "displayName")
                .expect(200)
                .body()
                .fieldNames()
                .forEachRemaining(names::add);

        assertThat(names).containsExactlyInAnyOrder("schemas", "id", "displayName");
    }

    @Test
    @DisplayName("I1 I2 groups are paged like people")
    void paged() {
        Parallel.inTurn(5, i -> okta.post("/Groups", Bodies.group("Group " + i)).expect(201));

        var seen = new ArrayList<String>();
        for (var start : new String[] {"1", "3", "5"}) {
            var page = okta.get("/Groups", "startIndex", start, "count", "2");
            page.resources().forEach(group -> seen.add(group.path("displayName").asText()));
            assertThat(page.totalResults()).isEqualTo(5);
        }

        assertThat(seen).containsExactlyInAnyOrder("Group 0", "Group 1", "Group 2", "Group 3", "Group 4");
        assertThat(okta.get("/Groups", "startIndex", "6", "count", "2").resources())
                .isEmpty();
        assertThat(okta.get("/Groups", "count", "0").resources()).isEmpty();
        assertThat(okta.get("/Groups", "count", "0").totalResults()).isEqualTo(5);
    }

    @ParameterizedTest(name = "R2 {0}")
    @ValueSource(strings = {"00000000-0000-0000-0000-000000000000", "unknown", "1", "Course%20Admins"})
    void somethingElseThanAnIdIsNotFound(String id) {
        okta.post("/Groups", Bodies.group("Course Admins")).expect(201);

        okta.get("/Groups/" + id).expect(404);
    }
}
