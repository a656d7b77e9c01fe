package dev.rollcall.compliance.rfc7644;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rollcall.compliance.Sample;
import dev.rollcall.compliance.ScimServer;
import dev.rollcall.compliance.ScimTest;
import dev.rollcall.compliance.TestJson;
import dev.rollcall.compliance.Urn;
import dev.rollcall.compliance.report.Section;
import java.util.ArrayList;

/** PUT. */
@ScimTest
final class Rfc7644Section351Replacing {

    @Section("3.5.1")
    void aReplacementAnswers200WithTheResource(ScimServer scim) {
        var user = scim.newUser();
        var answer = scim.put(scim.pathOf(user), user.echo()).expect(200);
        assertThat(answer.id()).isEqualTo(user.id());
    }

    @Section("3.5.1")
    void valuesThatAreSentReplaceThoseThatWere(ScimServer scim) {
        scim.needs(Urn.USER, "title");
        var user = scim.newUser("'title': 'Guide'");
        scim.put(scim.pathOf(user), user.echo().put("title", "Pilot")).expect(200);
        assertThat(scim.read(user).at("/title")).isEqualTo("Pilot");
    }

    @Section("3.5.1")
    void valuesOfAMultiValuedAttributeAreReplacedAsAWhole(ScimServer scim) {
        scim.needs(Urn.USER, "emails");
        var user = scim.newUser();
        var address = Sample.unique("new") + "@example.com";
        var changed = user.echo();
        changed.set("emails", TestJson.value("[{'value': '%s', 'type': 'home'}]", address));
        scim.put(scim.pathOf(user), changed).expect(200);
        assertThat(TestJson.texts(scim.read(user).body().path("emails"), "value"))
                .containsExactly(address);
    }

    @Section("3.5.1")
    void aUserIsRenamed(ScimServer scim) {
        var user = scim.newUser();
        var name = Sample.unique("renamed");
        scim.put(scim.pathOf(user), user.echo().put("userName", name)).expect(200);
        assertThat(scim.read(user).at("/userName")).isEqualToIgnoringCase(name);
    }

    @Section("3.5.1")
    void readOnlyValuesAreIgnored(ScimServer scim) {
        var user = scim.newUser();
        var changed = user.echo().put("id", "other");
        changed.set("meta", TestJson.value("{'resourceType': 'Robot', 'created': '1999-01-01T00:00:00Z'}"));
        changed.set("groups", TestJson.value("[{'value': 'none'}]"));
        scim.put(scim.pathOf(user), changed).expect(200);
        var read = scim.read(user);
        assertThat(read.id()).isEqualTo(user.id());
        assertThat(read.at("/meta/resourceType")).isEqualTo("User");
        assertThat(read.at("/meta/created")).isEqualTo(user.at("/meta/created"));
    }

    @Section("3.5.1")
    void anImmutableValueThatDiffersIsRefused(ScimServer scim) {
        var immutable = new ArrayList<String>();
        scim.discovery().schema(Urn.USER).ifPresent(schema -> schema.path("attributes")
                .forEach(attribute -> {
                    if ("immutable".equals(attribute.path("mutability").asText())
                            && "string".equals(attribute.path("type").asText())) {
                        immutable.add(attribute.path("name").asText());
                    }
                }));
        assumeTrue(!immutable.isEmpty(), "no immutable text in the User schema");
        var name = immutable.get(0);
        var user = scim.newUser("'%s': '%s'", name, Sample.unique("first"));
        scim.put(scim.pathOf(user), user.echo().put(name, Sample.unique("second")))
                .expectBadRequest("mutability");
    }

    @Section("3.5.1")
    void aRequiredAttributeMustBeSent(ScimServer scim) {
        var user = scim.newUser();
        var changed = user.echo();
        changed.remove("userName");
        scim.put(scim.pathOf(user), changed).expectBadRequestPerhaps("invalidValue", "invalidSyntax");
    }

    @Section("3.5.1")
    void aTakenUserNameIsAConflict(ScimServer scim) {
        var taken = scim.newUser().at("/userName");
        var user = scim.newUser();
        scim.put(scim.pathOf(user), user.echo().put("userName", taken)).expectError(409);
    }

    @Section("3.5.1")
    void putDoesNotCreate(ScimServer scim) {
        scim.put("/Users/" + Sample.unique("nobody"), scim.user("")).expectError(404);
    }

    @Section("3.5.1")
    void theSameReplacementTwiceIsTheSame(ScimServer scim) {
        var user = scim.newUser();
        var changed = user.echo().put("userName", Sample.unique("renamed"));
        scim.put(scim.pathOf(user), changed).expect(200);
        scim.put(scim.pathOf(user), changed).expect(200);
        assertThat(scim.read(user).at("/userName"))
                .isEqualToIgnoringCase(changed.path("userName").asText());
    }

    @Section("3.5.1")
    void membersOfAGroupAreReplacedAsAWhole(ScimServer scim) {
        scim.needsGroups();
        var before = scim.newUser();
        var after = scim.newUser();
        var group = scim.newGroup(before);
        var changed = group.echo();
        changed.set("members", TestJson.value("[{'value': '%s'}]", after.id()));
        scim.put(scim.pathOf(group), changed).expect(200);
        assertThat(scim.members(group)).containsExactly(after.id());
    }
}
