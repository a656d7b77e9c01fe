package dev.rollcall.compliance.rfc7644;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.compliance.Answer;
import dev.rollcall.compliance.Feature;
import dev.rollcall.compliance.Requires;
import dev.rollcall.compliance.Sample;
import dev.rollcall.compliance.ScimServer;
import dev.rollcall.compliance.ScimTest;
import dev.rollcall.compliance.report.Section;

/** ETags. */
@ScimTest
@Requires(Feature.ETAG)
final class Rfc7644Section314Versions {

    private static String version(ScimServer scim, Answer user) {
        return scim.read(user).header("ETag");
    }

    @Section("3.14")
    void aResourceHasAnETag(ScimServer scim) {
        assertThat(version(scim, scim.newUser())).isNotEmpty();
    }

    @Section("3.14")
    void aCreationHasAnETag(ScimServer scim) {
        assertThat(scim.newUser().header("ETag")).isNotEmpty();
    }

    @Section("3.14")
    void theVersionInMetaIsTheETag(ScimServer scim) {
        var read = scim.read(scim.newUser());
        assertThat(read.at("/meta/version")).isNotEmpty().isEqualTo(read.header("ETag"));
    }

    @Section("3.14")
    void theVersionInAListIsTheETag(ScimServer scim) {
        var user = scim.newUser();
        var found = scim.find("userName eq \"" + user.at("/userName") + "\"")
                .resources()
                .get(0);
        assertThat(found.at("/meta/version").asText()).isEqualTo(version(scim, user));
    }

    @Section("3.14")
    void aChangeMakesANewVersion(ScimServer scim) {
        var user = scim.newUser();
        var before = version(scim, user);
        scim.put(scim.pathOf(user), user.echo().put("userName", Sample.unique("renamed")))
                .expect(200);
        assertThat(version(scim, user)).isNotEqualTo(before);
    }

    @Section("3.14")
    void readingDoesNotMakeANewVersion(ScimServer scim) {
        var user = scim.newUser();
        assertThat(version(scim, user)).isEqualTo(version(scim, user));
    }

    @Section("3.14")
    void ifNoneMatchWithTheVersionIsNotModified(ScimServer scim) {
        var user = scim.newUser();
        var answer = scim.with("If-None-Match", version(scim, user))
                .get(scim.pathOf(user))
                .expect(304);
        assertThat(answer.text()).isEmpty();
    }

    @Section("3.14")
    void ifNoneMatchWithAnotherVersionIsRead(ScimServer scim) {
        var user = scim.newUser();
        scim.with("If-None-Match", "W/\"other\"").get(scim.pathOf(user)).expect(200);
    }

    @Section("3.14")
    void ifMatchWithTheVersionIsReplaced(ScimServer scim) {
        var user = scim.newUser();
        scim.with("If-Match", version(scim, user))
                .put(scim.pathOf(user), user.echo())
                .expect(200);
    }

    @Section("3.14")
    void ifMatchWithAnOldVersionIsNotReplaced(ScimServer scim) {
        var user = scim.newUser();
        var old = version(scim, user);
        scim.put(scim.pathOf(user), user.echo().put("userName", Sample.unique("first")))
                .expect(200);
        var late = user.echo().put("userName", Sample.unique("late"));
        scim.with("If-Match", old).put(scim.pathOf(user), late).expectError(412);
        assertThat(scim.read(user).at("/userName")).startsWithIgnoringCase("first");
    }

    @Section("3.14")
    @Requires({Feature.ETAG, Feature.PATCH})
    void ifMatchWithAnOldVersionIsNotChanged(ScimServer scim) {
        var user = scim.newUser();
        var old = version(scim, user);
        scim.put(scim.pathOf(user), user.echo().put("userName", Sample.unique("first")))
                .expect(200);
        scim.with("If-Match", old)
                .patch(user, "{'op': 'replace', 'path': 'userName', 'value': '" + Sample.unique("late") + "'}")
                .expectError(412);
    }

    @Section("3.14")
    @Requires({Feature.ETAG, Feature.PATCH})
    void ifMatchWithTheVersionIsChanged(ScimServer scim) {
        var user = scim.newUser();
        scim.with("If-Match", version(scim, user))
                .patch(user, "{'op': 'replace', 'path': 'userName', 'value': '" + Sample.unique("new") + "'}")
                .expect(200, 204);
    }

    @Section("3.14")
    void ifMatchWithAnOldVersionIsNotDeleted(ScimServer scim) {
        var user = scim.newUser();
        var old = version(scim, user);
        scim.put(scim.pathOf(user), user.echo().put("userName", Sample.unique("first")))
                .expect(200);
        scim.with("If-Match", old).delete(scim.pathOf(user)).expectError(412);
        scim.read(user);
    }

    @Section("3.14")
    void ifMatchWithTheVersionIsDeleted(ScimServer scim) {
        var user = scim.newUser();
        scim.with("If-Match", version(scim, user)).delete(scim.pathOf(user)).expect(204);
    }

    @Section("3.14")
    void groupsHaveVersionsToo(ScimServer scim) {
        scim.discovery().needsType("Group");
        assertThat(version(scim, scim.newGroup())).isNotEmpty();
    }
}
