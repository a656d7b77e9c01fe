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

/** The remove operation. */
@ScimTest
@Requires(Feature.PATCH)
final class Rfc7644Section3522Removing {
    private static final String TWO_ADDRESSES =
            "'emails': [{'value': '%1$s-w@example.com', 'type': 'work', 'primary': true},"
                    + " {'value': '%1$s-h@example.com', 'type': 'home'}]";

    @Section("3.5.2.2")
    void withoutAPathIsNoTarget(ScimServer scim) {
        scim.patch(scim.newUser(), "{'op': 'remove'}").expectBadRequest("noTarget");
    }

    @Section("3.5.2.2")
    void aSingularAttributeIsUnassigned(ScimServer scim) {
        scim.needs(Urn.USER, "title");
        var read = scim.patched(scim.newUser("'title': 'Guide'"), "{'op': 'remove', 'path': 'title'}");
        assertThat(read.at("/title")).as(read.toString()).isEmpty();
    }

    @Section("3.5.2.2")
    void aSubAttributeIsUnassigned(ScimServer scim) {
        scim.needs(Urn.USER, "name.familyName", "name.givenName");
        var read = scim.patched(scim.newUser(), "{'op': 'remove', 'path': 'name.givenName'}");
        assertThat(read.at("/name/givenName")).as(read.toString()).isEmpty();
        assertThat(read.at("/name/familyName")).as(read.toString()).isEqualTo("Byron");
    }

    @Section("3.5.2.2")
    void aComplexAttributeIsUnassigned(ScimServer scim) {
        scim.needs(Urn.USER, "name.familyName");
        var read = scim.patched(scim.newUser(), "{'op': 'remove', 'path': 'name'}");
        assertThat(read.at("/name/familyName")).as(read.toString()).isEmpty();
    }

    @Section("3.5.2.2")
    void allValuesAreRemovedWithoutAFilter(ScimServer scim) {
        scim.needs(Urn.USER, "emails");
        var user = scim.newUser(TWO_ADDRESSES, Sample.unique("e"));
        var read = scim.patched(user, "{'op': 'remove', 'path': 'emails'}");
        assertThat(read.body().path("emails")).as(read.toString()).isEmpty();
    }

    @Section("3.5.2.2")
    void theMatchingValuesAreRemoved(ScimServer scim) {
        scim.needs(Urn.USER, "emails");
        var user = scim.newUser(TWO_ADDRESSES, Sample.unique("e"));
        var read = scim.patched(user, "{'op': 'remove', 'path': 'emails[type eq \\\"home\\\"]'}");
        assertThat(TestJson.texts(read.body().path("emails"), "type")).containsExactly("work");
    }

    @Section("3.5.2.2")
    void theLastMatchingValueLeavesTheAttributeUnassigned(ScimServer scim) {
        scim.needs(Urn.USER, "emails");
        var read = scim.patched(scim.newUser(), "{'op': 'remove', 'path': 'emails[type eq \\\"work\\\"]'}");
        assertThat(read.body().path("emails")).as(read.toString()).isEmpty();
    }

    @Section("3.5.2.2")
    void aSubAttributeOfTheMatchingValuesIsRemoved(ScimServer scim) {
        scim.needs(Urn.USER, "emails.display");
        var address = Sample.unique("d") + "@example.com";
        var user = scim.newUser("'emails': [{'value': '%s', 'type': 'work', 'display': 'Desk'}]", address);
        var read = scim.patched(user, "{'op': 'remove', 'path': 'emails[type eq \\\"work\\\"].display'}");
        assertThat(read.at("/emails/0/display")).as(read.toString()).isEmpty();
        assertThat(read.at("/emails/0/value")).as(read.toString()).isEqualTo(address);
    }

    @Section("3.5.2.2")
    void aRequiredAttributeIsNotRemoved(ScimServer scim) {
        scim.patch(scim.newUser(), "{'op': 'remove', 'path': 'userName'}").expectBadRequest("mutability");
    }

    @Section("3.5.2.2")
    void aReadOnlyAttributeIsNotRemoved(ScimServer scim) {
        scim.patch(scim.newUser(), "{'op': 'remove', 'path': 'id'}").expectBadRequest("mutability");
    }

    @Section("3.5.2.2")
    void anAttributeOfAnExtensionIsRemoved(ScimServer scim) {
        scim.needs(Urn.ENTERPRISE, "department");
        var user = scim.newUser("'schemas': ['%s', '%s'], '%2$s': {'department': 'Tours'}", Urn.USER, Urn.ENTERPRISE);
        var read = scim.patched(user, "{'op': 'remove', 'path': '" + Urn.ENTERPRISE + ":department'}");
        assertThat(read.body().path(Urn.ENTERPRISE).path("department").asText(""))
                .as(read.toString())
                .isEmpty();
    }

    @Section("3.5.2.2")
    void oneMemberIsRemoved(ScimServer scim) {
        scim.needsGroups();
        var stays = scim.newUser();
        var leaves = scim.newUser();
        var group = scim.newGroup(stays, leaves);
        scim.patched(group, "{'op': 'remove', 'path': 'members[value eq \\\"" + leaves.id() + "\\\"]'}");
        assertThat(scim.members(group)).containsExactly(stays.id());
    }

    @Section("3.5.2.2")
    void allMembersAreRemoved(ScimServer scim) {
        scim.needsGroups();
        var group = scim.newGroup(scim.newUser(), scim.newUser());
        scim.patched(group, "{'op': 'remove', 'path': 'members'}");
        assertThat(scim.members(group)).isEmpty();
    }
}
