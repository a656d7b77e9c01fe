package dev.rollcall.compliance.rfc7644;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.compliance.Feature;
import dev.rollcall.compliance.Requires;
import dev.rollcall.compliance.Sample;
import dev.rollcall.compliance.ScimServer;
import dev.rollcall.compliance.ScimTest;
import dev.rollcall.compliance.TestJson;
import dev.rollcall.compliance.Urn;
import dev.rollcall.compliance.report.Section;

/** The add operation. */
@ScimTest
@Requires(Feature.PATCH)
final class Rfc7644Section3521Adding {

    @Section("3.5.2.1")
    void withoutAValueIsRefused(ScimServer scim) {
        scim.patch(scim.newUser(), "{'op': 'add', 'path': 'title'}")
                .expectBadRequestPerhaps("invalidValue", "invalidSyntax");
    }

    @Section("3.5.2.1")
    void aNewSingularValueIsAdded(ScimServer scim) {
        scim.needs(Urn.USER, "title");
        assertThat(scim.patched(scim.newUser(), "{'op': 'add', 'path': 'title', 'value': 'Guide'}")
                        .at("/title"))
                .isEqualTo("Guide");
    }

    @Section("3.5.2.1")
    void anExistingSingularValueIsReplaced(ScimServer scim) {
        scim.needs(Urn.USER, "title");
        var user = scim.newUser("'title': 'Guide'");
        assertThat(scim.patched(user, "{'op': 'add', 'path': 'title', 'value': 'Pilot'}")
                        .at("/title"))
                .isEqualTo("Pilot");
    }

    @Section("3.5.2.1")
    void withoutAPathTheValueIsASetOfAttributes(ScimServer scim) {
        scim.needs(Urn.USER, "title", "nickName");
        var read = scim.patched(scim.newUser(), "{'op': 'add', 'value': {'title': 'Guide', 'nickName': 'Babs'}}");
        assertThat(read.at("/title")).isEqualTo("Guide");
        assertThat(read.at("/nickName")).isEqualTo("Babs");
    }

    @Section("3.5.2.1")
    void withoutAPathValuesAreAddedToAMultiValuedAttribute(ScimServer scim) {
        scim.needs(Urn.USER, "emails");
        var address = Sample.unique("second") + "@example.com";
        var read = scim.patched(
                scim.newUser(), "{'op': 'add', 'value': {'emails': [{'value': '" + address + "', 'type': 'home'}]}}");
        assertThat(TestJson.texts(read.body().path("emails"), "value"))
                .hasSize(2)
                .contains(address);
    }

    @Section("3.5.2.1")
    void valuesAreAddedToAMultiValuedAttribute(ScimServer scim) {
        scim.needs(Urn.USER, "emails");
        var address = Sample.unique("second") + "@example.com";
        var read = scim.patched(
                scim.newUser(),
                "{'op': 'add', 'path': 'emails', 'value': [{'value': '" + address + "', 'type': 'home'}]}");
        assertThat(TestJson.texts(read.body().path("emails"), "value"))
                .hasSize(2)
                .contains(address);
    }

    @Section("3.5.2.1")
    void aComplexAttributeKeepsTheSubAttributesThatAreNotNamed(ScimServer scim) {
        scim.needs(Urn.USER, "name.familyName", "name.givenName");
        var read = scim.patched(scim.newUser(), "{'op': 'add', 'path': 'name', 'value': {'givenName': 'Augusta'}}");
        assertThat(read.at("/name/givenName")).isEqualTo("Augusta");
        assertThat(read.at("/name/familyName")).as(read.toString()).isEqualTo("Byron");
    }

    @Section("3.5.2.1")
    void aSubAttributeIsAdded(ScimServer scim) {
        scim.needs(Urn.USER, "name.givenName");
        var read = scim.patched(scim.newUser(), "{'op': 'add', 'path': 'name.givenName', 'value': 'Augusta'}");
        assertThat(read.at("/name/givenName")).isEqualTo("Augusta");
    }

    @Section("3.5.2.1")
    void aSubAttributeOfTheMatchingValuesIsAdded(ScimServer scim) {
        scim.needs(Urn.USER, "emails.display");
        var read = scim.patched(
                scim.newUser(), "{'op': 'add', 'path': 'emails[type eq \\\"work\\\"].display', 'value': 'Desk'}");
        assertThat(read.at("/emails/0/display")).as(read.toString()).isEqualTo("Desk");
    }

    @Section("3.5.2.1")
    void aValueThatIsThereIsNotAddedTwice(ScimServer scim) {
        scim.needs(Urn.USER, "emails");
        var user = scim.newUser();
        var read = scim.patched(
                user, "{'op': 'add', 'path': 'emails', 'value': [" + user.body().at("/emails/0") + "]}");
        assertThat(read.body().path("emails")).as(read.toString()).hasSize(1);
    }

    @Section("3.5.2.1")
    void aValueThatIsThereDoesNotMoveLastModified(ScimServer scim) {
        scim.needs(Urn.USER, "title");
        var user = scim.read(scim.newUser("'title': 'Guide'"));
        var read = scim.patched(user, "{'op': 'add', 'path': 'title', 'value': 'Guide'}");
        assertThat(read.at("/meta/lastModified")).isEqualTo(user.at("/meta/lastModified"));
    }

    @Section("3.5.2.1")
    void anAttributeOfAnExtensionIsAdded(ScimServer scim) {
        scim.needs(Urn.ENTERPRISE, "department");
        var read = scim.patched(
                scim.newUser(), "{'op': 'add', 'path': '" + Urn.ENTERPRISE + ":department', 'value': 'Tours'}");
        assertThat(read.body().path(Urn.ENTERPRISE).path("department").asText())
                .as(read.toString())
                .isEqualTo("Tours");
    }

    @Section("3.5.2.1")
    void withoutAPathAnExtensionIsAdded(ScimServer scim) {
        scim.needs(Urn.ENTERPRISE, "department");
        var read = scim.patched(
                scim.newUser(), "{'op': 'add', 'value': {'" + Urn.ENTERPRISE + "': {'department': 'Tours'}}}");
        assertThat(read.body().path(Urn.ENTERPRISE).path("department").asText())
                .as(read.toString())
                .isEqualTo("Tours");
    }

    @Section("3.5.2.1")
    void aMemberIsAdded(ScimServer scim) {
        scim.needsGroups();
        var one = scim.newUser();
        var other = scim.newUser();
        var group = scim.newGroup(one);
        scim.patched(group, "{'op': 'add', 'path': 'members', 'value': [{'value': '" + other.id() + "'}]}");
        assertThat(scim.members(group)).containsExactlyInAnyOrder(one.id(), other.id());
    }

    @Section("3.5.2.1")
    void aMemberIsNotAddedTwice(ScimServer scim) {
        scim.needsGroups();
        var user = scim.newUser();
        var group = scim.newGroup(user);
        scim.patched(group, "{'op': 'add', 'path': 'members', 'value': [{'value': '" + user.id() + "'}]}");
        assertThat(scim.members(group)).containsExactly(user.id());
    }
}
