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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** PATCH as a message: atomic, ordered, checked. */
@ScimTest
@Requires(Feature.PATCH)
final class Rfc7644Section352Patching {

    @Section("3.5.2")
    void aChangeAnswers200WithTheResourceOr204WithNothing(ScimServer scim) {
        var user = scim.newUser();
        var answer = scim.patch(user, "{'op': 'replace', 'path': 'userName', 'value': '" + Sample.unique("n") + "'}")
                .expect(200, 204);
        if (answer.status() == 200) {
            assertThat(answer.id()).isEqualTo(user.id());
        } else {
            assertThat(answer.text()).isEmpty();
        }
    }

    @Section("3.5.2")
    void operationsAreAppliedInTheirOrder(ScimServer scim) {
        scim.needs(Urn.USER, "title");
        var read = scim.patched(
                scim.newUser(),
                "{'op': 'add', 'path': 'title', 'value': 'first'}",
                "{'op': 'replace', 'path': 'title', 'value': 'second'}");
        assertThat(read.at("/title")).isEqualTo("second");
    }

    @Section("3.5.2")
    void aFailedOperationUndoesTheOnesBefore(ScimServer scim) {
        scim.needs(Urn.USER, "title");
        var user = scim.newUser("'title': 'before'");
        scim.patch(user, "{'op': 'replace', 'path': 'title', 'value': 'after'}", "{'op': 'remove'}")
                .expectError(400);
        assertThat(scim.read(user).at("/title")).isEqualTo("before");
    }

    @Section("3.5.2")
    void anUnknownIdIsNotFound(ScimServer scim) {
        scim.patch("/Users/" + Sample.unique("nobody"), Sample.patch("{'op': 'remove', 'path': 'title'}"))
                .expectError(404);
    }

    @Section("3.5.2")
    void anUnknownOpIsRefused(ScimServer scim) {
        scim.patch(scim.newUser(), "{'op': 'increment', 'path': 'title', 'value': 'x'}")
                .expectBadRequestPerhaps("invalidSyntax", "invalidValue");
    }

    @Section("3.5.2")
    void anOperationWithoutOpIsRefused(ScimServer scim) {
        scim.patch(scim.newUser(), "{'path': 'title', 'value': 'x'}")
                .expectBadRequestPerhaps("invalidSyntax", "invalidValue");
    }

    @Section("3.5.2")
    void aMessageWithoutOperationsIsRefused(ScimServer scim) {
        scim.patch(scim.pathOf(scim.newUser()), TestJson.object("{'schemas': ['%s']}", Urn.PATCH))
                .expectBadRequestPerhaps("invalidSyntax", "invalidValue");
    }

    @ParameterizedTest(name = "RFC 7644 §3.5.2 — the path <{0}> is invalidPath")
    @ValueSource(
            strings = {"emails[type eq", "emails[type eq \"work\"", ".userName", "name..familyName", "[value eq \"x\"]"
            })
    void malformedPathsAreRefused(String path, ScimServer scim) {
        // Table 9 has invalidFilter for PATCH with a bad filter, too.
        scim.patch(scim.newUser(), "{'op': 'replace', 'path': '" + path.replace("\"", "\\\"") + "', 'value': 'x'}")
                .expectBadRequestPerhaps("invalidPath", "invalidFilter");
    }

    @Section("3.5.2")
    void aValueOfTheWrongTypeIsRefused(ScimServer scim) {
        scim.needs(Urn.USER, "active");
        scim.patch(scim.newUser(), "{'op': 'replace', 'path': 'active', 'value': 'banana'}")
                .expectBadRequestPerhaps("invalidValue", "invalidSyntax");
    }

    @ParameterizedTest(name = "RFC 7644 §3.5.2 — replacing {0} is an error of mutability")
    @CsvSource(
            quoteCharacter = '`',
            value = {"id, '\"other\"'", "meta.created, '\"1999-01-01T00:00:00Z\"'", "meta.resourceType, '\"Robot\"'"})
    void readOnlyAttributesAreNotReplaced(String path, String value, ScimServer scim) {
        scim.patch(scim.newUser(), "{'op': 'replace', 'path': '" + path + "', 'value': " + value.replace("'", "") + "}")
                .expectBadRequestPerhaps("mutability");
    }

    @Section("3.5.2")
    void groupsOfAUserAreNotAdded(ScimServer scim) {
        scim.needsGroups();
        var group = scim.newGroup();
        var user = scim.newUser();
        var answer = scim.patch(user, "{'op': 'add', 'path': 'groups', 'value': [{'value': '" + group.id() + "'}]}");
        answer.expectBadRequestPerhaps("mutability");
        assertThat(scim.members(group)).isEmpty();
    }

    @Section("3.5.2")
    void aNewPrimaryValueTakesThePlaceOfTheOldOne(ScimServer scim) {
        scim.needs(Urn.USER, "emails");
        var address = Sample.unique("second") + "@example.com";
        var read = scim.patched(
                scim.newUser(),
                "{'op': 'add', 'path': 'emails', 'value': [{'value': '" + address
                        + "', 'type': 'home', 'primary': true}]}");
        assertThat(read.body().path("emails")).as(read.toString()).hasSize(2);
        for (var email : read.body().path("emails")) {
            assertThat(email.path("primary").asBoolean())
                    .isEqualTo(address.equals(email.path("value").asText()));
        }
    }

    @Section("3.5.2")
    void aTakenUserNameIsAConflict(ScimServer scim) {
        var taken = scim.newUser().at("/userName");
        scim.patch(scim.newUser(), "{'op': 'replace', 'path': 'userName', 'value': '" + taken + "'}")
                .expectError(409);
    }

    @Section("3.5.2")
    void aNameMayHaveItsUrnInFront(ScimServer scim) {
        scim.needs(Urn.USER, "title");
        var read =
                scim.patched(scim.newUser(), "{'op': 'replace', 'path': '" + Urn.USER + ":title', 'value': 'Guide'}");
        assertThat(read.at("/title")).isEqualTo("Guide");
    }

    @Section("3.10")
    void namesAreReadInAnyCase(ScimServer scim) {
        scim.needs(Urn.USER, "title");
        assertThat(scim.patched(scim.newUser(), "{'op': 'replace', 'path': 'TITLE', 'value': 'Guide'}")
                        .at("/title"))
                .isEqualTo("Guide");
    }
}
