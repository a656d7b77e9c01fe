package dev.rollcall.compliance.rfc7644;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.compliance.Answer;
import dev.rollcall.compliance.Feature;
import dev.rollcall.compliance.Requires;
import dev.rollcall.compliance.Sample;
import dev.rollcall.compliance.ScimServer;
import dev.rollcall.compliance.ScimTest;
import dev.rollcall.compliance.report.Section;

/** DELETE. */
@ScimTest
final class Rfc7644Section36Deleting {

    private static Answer deleted(ScimServer scim) {
        var user = scim.newUser();
        scim.delete(scim.pathOf(user)).expect(204);
        return user;
    }

    @Section("3.6")
    void aDeletionAnswers204WithNothing(ScimServer scim) {
        var answer = scim.delete(scim.pathOf(scim.newUser())).expect(204);
        assertThat(answer.text()).isEmpty();
    }

    @Section("3.6")
    void whatIsDeletedIsNotRead(ScimServer scim) {
        scim.get(scim.pathOf(deleted(scim))).expectError(404);
    }

    @Section("3.6")
    void whatIsDeletedIsNotReplaced(ScimServer scim) {
        var user = deleted(scim);
        scim.put(scim.pathOf(user), user.echo()).expectError(404);
    }

    @Section("3.6")
    @Requires(Feature.PATCH)
    void whatIsDeletedIsNotChanged(ScimServer scim) {
        scim.patch(deleted(scim), "{'op': 'replace', 'path': 'userName', 'value': 'x'}")
                .expectError(404);
    }

    @Section("3.6")
    void whatIsDeletedIsNotDeletedAgain(ScimServer scim) {
        scim.delete(scim.pathOf(deleted(scim))).expectError(404);
    }

    @Section("3.6")
    @Requires(Feature.FILTER)
    void whatIsDeletedIsNotFound(ScimServer scim) {
        var user = deleted(scim);
        assertThat(scim.find("userName eq \"" + user.at("/userName") + "\"").totalResults())
                .isZero();
    }

    @Section("3.6")
    void theUserNameOfADeletedUserIsFreeAgain(ScimServer scim) {
        var user = deleted(scim);
        var again = scim.newUser("'userName': '%s'", user.at("/userName"));
        assertThat(again.id()).isNotEqualTo(user.id());
    }

    @Section("3.6")
    void anUnknownIdIsNotFound(ScimServer scim) {
        scim.delete("/Users/" + Sample.unique("nobody")).expectError(404);
    }

    @Section("3.6")
    void aGroupIsDeletedAndItsMembersStay(ScimServer scim) {
        scim.needsGroups();
        var user = scim.newUser();
        var group = scim.newGroup(user);
        scim.delete(scim.pathOf(group)).expect(204);
        scim.get(scim.pathOf(group)).expectError(404);
        scim.read(user);
    }
}
