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

/** The replace operation. */
@ScimTest
@Requires(Feature.PATCH)
final class Rfc7644Section3523Replacing {

    @Section("3.5.2.3")
    void aSingularValueIsReplaced(ScimServer scim) {
        scim.needs(Urn.USER, "title");
        var user = scim.newUser("'title': 'Guide'");
        assertThat(scim.patched(user, "{'op': 'replace', 'path': 'title', 'value': 'Pilot'}")
                        .at("/title"))
                .isEqualTo("Pilot");
    }

    @Section("3.5.2.3")
    void aMissingAttributeIsAdded(ScimServer scim) {
        scim.needs(Urn.USER, "title");
        assertThat(scim.patched(scim.newUser(), "{'op': 'replace', 'path': 'title', 'value': 'Pilot'}")
                        .at("/title"))
                .isEqualTo("Pilot");
    }

    @Section("3.5.2.3")
    void withoutAPathTheValueIsASetOfAttributes(ScimServer scim) {
        scim.needs(Urn.USER, "title", "active");
        var read = scim.patched(
                scim.newUser("'title': 'Guide'"), "{'op': 'replace', 'value': {'title': 'Pilot', 'active': false}}");
        assertThat(read.at("/title")).isEqualTo("Pilot");
        assertThat(read.body().path("active").asBoolean(true)).isFalse();
    }

    @Section("3.5.2.3")
    void withoutAPathWhatIsNotNamedStays(ScimServer scim) {
        scim.needs(Urn.USER, "title", "emails");
        var read = scim.patched(scim.newUser(), "{'op': 'replace', 'value': {'title': 'Pilot'}}");
        assertThat(read.body().path("emails")).as(read.toString()).hasSize(1);
    }

    @Section("3.5.2.3")
    void aMultiValuedAttributeIsReplacedAsAWhole(ScimServer scim) {
        scim.needs(Urn.USER, "emails");
        var address = Sample.unique("new") + "@example.com";
        var read = scim.patched(
                scim.newUser(),
                "{'op': 'replace', 'path': 'emails', 'value': [{'value': '" + address + "', 'type': 'home'}]}");
        assertThat(TestJson.texts(read.body().path("emails"), "value")).containsExactly(address);
    }

    @Section("3.5.2.3")
    void aComplexAttributeKeepsTheSubAttributesThatAreNotNamed(ScimServer scim) {
        scim.needs(Urn.USER, "name.familyName", "name.givenName");
        var read = scim.patched(scim.newUser(), "{'op': 'replace', 'path': 'name', 'value': {'givenName': 'Augusta'}}");
        assertThat(read.at("/name/givenName")).isEqualTo("Augusta");
        assertThat(read.at("/name/familyName")).as(read.toString()).isEqualTo("Byron");
    }

    @Section("3.5.2.3")
    void aSubAttributeIsReplaced(ScimServer scim) {
        scim.needs(Urn.USER, "name.familyName");
        var read = scim.patched(scim.newUser(), "{'op': 'replace', 'path': 'name.familyName', 'value': 'Lovelace'}");
        assertThat(read.at("/name/familyName")).isEqualTo("Lovelace");
    }

    @Section("3.5.2.3")
    void theMatchingValuesAreReplaced(ScimServer scim) {
        scim.needs(Urn.USER, "emails");
        var address = Sample.unique("new") + "@example.com";
        var read = scim.patched(
                scim.newUser(),
                "{'op': 'replace', 'path': 'emails[type eq \\\"work\\\"]', 'value': {'value': '" + address
                        + "', 'type': 'home'}}");
        assertThat(TestJson.texts(read.body().path("emails"), "value")).containsExactly(address);
        assertThat(TestJson.texts(read.body().path("emails"), "type")).containsExactly("home");
    }

    @Section("3.5.2.3")
    void aSubAttributeOfTheMatchingValuesIsReplaced(ScimServer scim) {
        scim.needs(Urn.USER, "emails");
        var address = Sample.unique("new") + "@example.com";
        var read = scim.patched(
                scim.newUser(),
                "{'op': 'replace', 'path': 'emails[type eq \\\"work\\\"].value', 'value': '" + address + "'}");
        assertThat(TestJson.texts(read.body().path("emails"), "value")).containsExactly(address);
        assertThat(read.at("/emails/0/type")).isEqualTo("work");
    }

    @Section("3.5.2.3")
    void aFilterThatMatchesNothingIsNoTarget(ScimServer scim) {
        scim.needs(Urn.USER, "emails");
        scim.patch(
                        scim.newUser(),
                        "{'op': 'replace', 'path': 'emails[type eq \\\"other\\\"]', 'value': {'value': 'x@example.com'}}")
                .expectBadRequest("noTarget");
    }

    @Section("3.5.2.3")
    void anAttributeOfAnExtensionIsReplaced(ScimServer scim) {
        scim.needs(Urn.ENTERPRISE, "department");
        var user = scim.newUser("'schemas': ['%s', '%s'], '%2$s': {'department': 'Tours'}", Urn.USER, Urn.ENTERPRISE);
        var read =
                scim.patched(user, "{'op': 'replace', 'path': '" + Urn.ENTERPRISE + ":department', 'value': 'Rides'}");
        assertThat(read.body().path(Urn.ENTERPRISE).path("department").asText())
                .as(read.toString())
                .isEqualTo("Rides");
    }

    @Section("3.5.2.3")
    void membersAreReplacedAsAWhole(ScimServer scim) {
        scim.needsGroups();
        var after = scim.newUser();
        var group = scim.newGroup(scim.newUser());
        scim.patched(group, "{'op': 'replace', 'path': 'members', 'value': [{'value': '" + after.id() + "'}]}");
        assertThat(scim.members(group)).containsExactly(after.id());
    }

    @Section("3.5.2.3")
    void aGroupIsRenamed(ScimServer scim) {
        scim.discovery().needsType("Group");
        var name = Sample.unique("renamed");
        var read = scim.patched(scim.newGroup(), "{'op': 'replace', 'path': 'displayName', 'value': '" + name + "'}");
        assertThat(read.at("/displayName")).isEqualTo(name);
    }
}
