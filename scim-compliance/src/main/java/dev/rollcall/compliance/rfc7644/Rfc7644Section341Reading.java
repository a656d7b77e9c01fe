package dev.rollcall.compliance.rfc7644;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.compliance.Sample;
import dev.rollcall.compliance.ScimServer;
import dev.rollcall.compliance.ScimTest;
import dev.rollcall.compliance.report.Section;
import java.net.URI;

/** GET of one resource. */
@ScimTest
final class Rfc7644Section341Reading {

    @Section("3.4.1")
    void whatWasCreatedIsRead(ScimServer scim) {
        var user = scim.newUser();
        var read = scim.get("/Users/" + user.id()).expect(200);
        assertThat(read.id()).isEqualTo(user.id());
        assertThat(read.at("/userName")).isEqualToIgnoringCase(user.at("/userName"));
    }

    @Section("3.4.1")
    void theLocationHeaderOfTheCreationIsRead(ScimServer scim) {
        var user = scim.newUser();
        var path = URI.create(user.header("Location")).getPath();
        var base = scim.base().getPath();
        assertThat(path).startsWith(base);
        assertThat(scim.get(path.substring(base.length())).expect(200).id()).isEqualTo(user.id());
    }

    @Section("3.4.1")
    void anUnknownIdIsNotFound(ScimServer scim) {
        scim.get("/Users/" + Sample.unique("nobody")).expectError(404);
    }

    @Section("3.4.1")
    void aGroupIsRead(ScimServer scim) {
        scim.discovery().needsType("Group");
        var group = scim.newGroup();
        assertThat(scim.get("/Groups/" + group.id()).expect(200).at("/displayName"))
                .isEqualTo(group.at("/displayName"));
    }

    @Section("3.4.1")
    void theIdOfAUserIsNoGroup(ScimServer scim) {
        scim.discovery().needsType("Group");
        scim.get("/Groups/" + scim.newUser().id()).expectError(404);
    }
}
