package dev.rollcall.compliance.rfc7644;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.compliance.ScimServer;
import dev.rollcall.compliance.ScimTest;
import dev.rollcall.compliance.report.Section;
import java.net.URI;

/** POST. */
@ScimTest
final class Rfc7644Section33Creating {

    @Section("3.3")
    void createdIs201WithTheResource(ScimServer scim) {
        var user = scim.user("");
        var created = scim.post("/Users", user).expect(201);
        assertThat(created.id()).isNotEmpty();
        assertThat(created.at("/userName"))
                .isEqualToIgnoringCase(user.path("userName").asText());
    }

    @Section("3.3")
    void theLocationHeaderIsTheAddress(ScimServer scim) {
        var created = scim.newUser();
        var location = created.header("Location");
        assertThat(location).as("Location of " + created).isNotEmpty();
        assertThat(URI.create(location).getPath()).endsWith("/Users/" + created.id());
    }

    @Section("3.3")
    void metaLocationIsTheLocationHeader(ScimServer scim) {
        var created = scim.newUser();
        assertThat(created.at("/meta/location")).isNotEmpty().isEqualTo(created.header("Location"));
    }

    @Section("3.3")
    void readOnlyAttributesAreIgnored(ScimServer scim) {
        var created = scim.post("/Users", scim.user("'id': 'mine', 'meta': {'resourceType': 'Robot'}, 'groups': []"))
                .expect(201);
        assertThat(created.id()).isNotEqualTo("mine");
        assertThat(created.at("/meta/resourceType")).isEqualTo("User");
    }

    @Section("3.3")
    void aDuplicateIsAConflictOfUniqueness(ScimServer scim) {
        var name = scim.newUser().at("/userName");
        var answer = scim.post("/Users", scim.user("'userName': '%s'", name)).expectError(409);
        assertThat(answer.at("/scimType")).as(answer.toString()).isEqualTo("uniqueness");
    }

    @Section("3.3")
    void aRefusedDuplicateLeavesTheFirstAsItWas(ScimServer scim) {
        var user = scim.newUser();
        scim.post("/Users", scim.user("'userName': '%s', 'name': {'familyName': 'Other'}", user.at("/userName")))
                .expect(409);
        assertThat(scim.read(user).at("/name/familyName")).isEqualTo(user.at("/name/familyName"));
    }

    @Section("3.3.1")
    void theServerSetsTheResourceTypeOfAUser(ScimServer scim) {
        assertThat(scim.newUser().at("/meta/resourceType")).isEqualTo("User");
    }

    @Section("3.3.1")
    void theServerSetsTheResourceTypeOfAGroup(ScimServer scim) {
        scim.discovery().needsType("Group");
        assertThat(scim.newGroup().at("/meta/resourceType")).isEqualTo("Group");
    }
}
