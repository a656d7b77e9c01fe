package dev.rollcall.compliance.rfc7643;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rollcall.compliance.Answer;
import dev.rollcall.compliance.Feature;
import dev.rollcall.compliance.Sample;
import dev.rollcall.compliance.ScimServer;
import dev.rollcall.compliance.ScimTest;
import dev.rollcall.compliance.TestJson;
import dev.rollcall.compliance.Urn;
import dev.rollcall.compliance.report.Section;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Users, Groups and the enterprise extension. */
@ScimTest
final class Rfc7643Section4UsersAndGroups {

    @Section("4.1.1")
    void aUserWithoutUserNameIsRefused(ScimServer scim) {
        var user = scim.user("");
        user.remove("userName");
        scim.post("/Users", user).expectBadRequestPerhaps("invalidValue", "invalidSyntax");
    }

    @Section("4.1.1")
    void userNameIsUniqueInAnyCase(ScimServer scim) {
        var name = Sample.unique("unique");
        scim.newUser("'userName': '%s'", name);
        scim.post("/Users", scim.user("'userName': '%s'", name.toUpperCase(Locale.ROOT)))
                .expectError(409);
    }

    @Section("4.1.1")
    void userNameIsFoundInAnyCase(ScimServer scim) {
        scim.discovery().needs(Feature.FILTER);
        var user = scim.newUser();
        var name = user.at("/userName").toUpperCase(Locale.ROOT);
        assertThat(scim.find("userName eq \"" + name + "\"").ids()).containsExactly(user.id());
    }

    @Section("4.1.1")
    void thePasswordIsNotReturnedOnCreate(ScimServer scim) {
        assertThat(userWithPassword(scim).body().has("password")).isFalse();
    }

    @Section("4.1.1")
    void thePasswordIsNotReturnedOnRead(ScimServer scim) {
        assertThat(scim.read(userWithPassword(scim)).body().has("password")).isFalse();
    }

    @Section("4.1.1")
    void thePasswordIsNotReturnedOnRequest(ScimServer scim) {
        var user = userWithPassword(scim);
        var read =
                scim.get(scim.pathOf(user), "attributes", "userName,password").expect(200);
        assertThat(read.body().has("password")).as(read.toString()).isFalse();
    }

    @Section("4.1.1")
    void thePasswordIsNotReturnedInLists(ScimServer scim) {
        scim.discovery().needs(Feature.FILTER);
        var user = userWithPassword(scim);
        for (var found :
                scim.find("userName eq \"" + user.at("/userName") + "\"").resources()) {
            assertThat(found.has("password")).isFalse();
        }
    }

    private static Answer userWithPassword(ScimServer scim) {
        assumeTrue(scim.discovery().attribute(Urn.USER, "password").isPresent(), "no password in the User schema");
        return scim.newUser("'password': 'Correct-Horse-7-Battery!'");
    }

    @ParameterizedTest(name = "RFC 7643 §4.1.1 — {0} is kept as sent")
    @CsvSource({
        "displayName, Babs Jensen", "nickName, Babs", "profileUrl, https://example.com/bjensen", "title, Tour Guide",
        "userType, Employee", "preferredLanguage, en-US", "locale, en-GB", "timezone, America/Los_Angeles"
    })
    void singularAttributesAreKept(String attribute, String value, ScimServer scim) {
        scim.needs(Urn.USER, attribute);
        var read = scim.read(scim.newUser("'%s': '%s'", attribute, value));
        assertThat(read.at("/" + attribute)).as(read.toString()).isEqualTo(value);
    }

    @ParameterizedTest(name = "RFC 7643 §4.1.1 — name.{0} is kept as sent")
    @CsvSource({
        "formatted, Ms. Barbara J. Jensen",
        "familyName, Jensen",
        "givenName, Barbara",
        "middleName, Jane",
        "honorificPrefix, Ms.",
        "honorificSuffix, III"
    })
    void componentsOfTheNameAreKept(String component, String value, ScimServer scim) {
        scim.needs(Urn.USER, "name." + component);
        var read = scim.read(
                scim.newUser("'name': {'givenName': 'Ada', 'familyName': 'Byron', '%s': '%s'}", component, value));
        assertThat(read.at("/name/" + component)).as(read.toString()).isEqualTo(value);
    }

    @ParameterizedTest(name = "RFC 7643 §4.1.1 — active is kept when it is {0}")
    @ValueSource(booleans = {true, false})
    void activeIsKept(boolean active, ScimServer scim) {
        scim.needs(Urn.USER, "active");
        var read = scim.read(scim.newUser("'active': %s", active));
        assertThat(read.body().path("active").asBoolean(!active))
                .as(read.toString())
                .isEqualTo(active);
    }

    @ParameterizedTest(name = "RFC 7643 §4.1.2 — several {0} are kept as sent")
    @CsvSource({
        "emails, one@example.com, two@example.com, work, home",
                "phoneNumbers, +1-201-555-0123, +1-201-555-0124, work, home",
        "ims, one.aim, two.aim, aim, skype",
                "photos, https://example.com/1.png, https://example.com/2.png, photo, thumbnail",
        "entitlements, read, write, a, b", "roles, Instructor, Author, a, b"
    })
    void multiValuedAttributesAreKept(
            String attribute, String first, String second, String type, String other, ScimServer scim) {
        scim.needs(Urn.USER, attribute);
        var mark = "emails".equals(attribute) ? Sample.unique("m") : "";
        var read = scim.read(scim.newUser(
                "'%s': [{'value': '%s', 'type': '%s'}, {'value': '%s', 'type': '%s'}]",
                attribute, mark + first, type, mark + second, other));
        assertThat(TestJson.texts(read.body().path(attribute), "value"))
                .as(read.toString())
                .containsExactlyInAnyOrder(mark + first, mark + second);
    }

    @Section("4.1.2")
    void addressesAreKept(ScimServer scim) {
        scim.needs(Urn.USER, "addresses");
        var read = scim.read(scim.newUser("'addresses': [{'type': 'work', 'streetAddress': '100 Universal City Plaza',"
                + " 'locality': 'Hollywood', 'region': 'CA', 'postalCode': '91608', 'country': 'US'}]"));
        assertThat(read.at("/addresses/0/locality")).as(read.toString()).isEqualTo("Hollywood");
        assertThat(read.at("/addresses/0/country")).as(read.toString()).isEqualTo("US");
    }

    @Section("4.1.2")
    void typeAndPrimaryOfAValueAreKept(ScimServer scim) {
        scim.needs(Urn.USER, "emails");
        var read = scim.read(scim.newUser());
        assertThat(read.at("/emails/0/type")).as(read.toString()).isEqualTo("work");
        assertThat(read.body().at("/emails/0/primary").asBoolean())
                .as(read.toString())
                .isTrue();
    }

    @Section("4.1.2")
    void groupsOfANewUserAreReadOnly(ScimServer scim) {
        var group = Sample.unique("group");
        var read = scim.read(scim.newUser("'groups': [{'value': '%s'}]", group));
        assertThat(TestJson.texts(read.body().path("groups"), "value")).doesNotContain(group);
    }

    @Section("4.1.2")
    void groupsOfAUserTellItsMemberships(ScimServer scim) {
        scim.needsGroups();
        assumeTrue(scim.discovery().attribute(Urn.USER, "groups").isPresent(), "no groups in the User schema");
        var user = scim.newUser();
        var group = scim.newGroup(user);
        var read = scim.get(scim.pathOf(user), "attributes", "groups").expect(200);
        assertThat(TestJson.texts(read.body().path("groups"), "value"))
                .as(read.toString())
                .contains(group.id());
    }

    @Section("4.1.2")
    void aGroupThatAUserIsInByAnotherIsIndirect(ScimServer scim) {
        scim.needsGroups();
        assumeTrue(scim.discovery().attribute(Urn.USER, "groups").isPresent(), "no groups in the User schema");
        var user = scim.newUser();
        var inner = scim.newGroup(user);
        var outer = groupAround(scim, inner);
        var groups = scim.get(scim.pathOf(user), "attributes", "groups")
                .expect(200)
                .body()
                .path("groups");
        assumeTrue(TestJson.texts(groups, "value").contains(outer.id()), "groups of a User are direct ones only");
        for (var group : groups) {
            var expected = group.path("value").asText().equals(outer.id()) ? "indirect" : "direct";
            // The sub-attribute may be missing.
            assertThat(group.path("type").asText(expected))
                    .as(groups.toString())
                    .isEqualTo(expected);
        }
    }

    @Section("4.2")
    void theTypeAndReferenceOfAMemberThatIsAGroupSaySo(ScimServer scim) {
        scim.needsGroups();
        var inner = scim.newGroup();
        var outer = groupAround(scim, inner);
        var member =
                scim.get(scim.pathOf(outer), "attributes", "members").body().at("/members/0");
        assertThat(member.path("value").asText()).isEqualTo(inner.id());
        assertThat(member.path("type").asText("Group")).isEqualTo("Group");
        var reference = member.path("$ref").asText("");
        if (!reference.isEmpty()) {
            assertThat(scim.base().resolve(reference).getPath()).endsWith("/Groups/" + inner.id());
        }
    }

    private static Answer groupAround(ScimServer scim, Answer inner) {
        var outer = scim.post(
                "/Groups",
                TestJson.object(
                        "{'schemas': ['%s'], 'displayName': '%s', 'members': [{'value': '%s', 'type': 'Group'}]}",
                        Urn.GROUP, Sample.unique("group"), inner.id()));
        assumeTrue(outer.status() == 201 && scim.members(outer).contains(inner.id()), "no groups in groups");
        return outer;
    }

    @Section("4.2")
    void aGroupWithoutDisplayNameIsRefused(ScimServer scim) {
        scim.discovery().needsType("Group");
        scim.post("/Groups", TestJson.object("{'schemas': ['%s']}", Urn.GROUP))
                .expectBadRequestPerhaps("invalidValue", "invalidSyntax");
    }

    @Section("4.2")
    void displayNameOfAGroupIsKept(ScimServer scim) {
        scim.discovery().needsType("Group");
        var group = scim.newGroup();
        assertThat(scim.read(group).at("/displayName"))
                .isEqualTo(group.at("/displayName"))
                .isNotEmpty();
    }

    @Section("4.2")
    void membersAreTheIdsOfUsers(ScimServer scim) {
        scim.needsGroups();
        var one = scim.newUser();
        var other = scim.newUser();
        assertThat(scim.members(scim.newGroup(one, other))).containsExactlyInAnyOrder(one.id(), other.id());
    }

    @Section("4.2")
    void aGroupIsCreatedWithItsMembers(ScimServer scim) {
        scim.needsGroups();
        var user = scim.newUser();
        var group = scim.post(
                        "/Groups",
                        TestJson.object(
                                "{'schemas': ['%s'], 'displayName': '%s', 'members': [{'value': '%s'}]}",
                                Urn.GROUP, Sample.unique("group"), user.id()))
                .expect(201);
        assertThat(scim.members(group)).containsExactly(user.id());
    }

    @Section("4.2")
    void theReferenceOfAMemberIsItsAddress(ScimServer scim) {
        scim.needsGroups();
        var user = scim.newUser();
        var group = scim.newGroup(user);
        var member =
                scim.get(scim.pathOf(group), "attributes", "members").body().at("/members/0");
        var reference = member.path("$ref").asText("");
        // The sub-attribute may be missing.
        if (!reference.isEmpty()) {
            assertThat(scim.base().resolve(reference).getPath()).endsWith("/Users/" + user.id());
        }
        assertThat(member.path("type").asText("User")).isEqualTo("User");
    }

    @ParameterizedTest(name = "RFC 7643 §4.3 — {0} is kept as sent")
    @CsvSource({
        "employeeNumber, 701984",
        "costCenter, 4130",
        "organization, Universal Studios",
        "division, Theme Park",
        "department, Tour Operations"
    })
    void enterpriseAttributesAreKept(String attribute, String value, ScimServer scim) {
        scim.needs(Urn.ENTERPRISE, attribute);
        var read = scim.read(scim.newUser(
                "'schemas': ['%s', '%s'], '%2$s': {'%s': '%s'}", Urn.USER, Urn.ENTERPRISE, attribute, value));
        assertThat(read.body().path(Urn.ENTERPRISE).path(attribute).asText())
                .as(read.toString())
                .isEqualTo(value);
    }

    @Section("4.3")
    void theManagerIsTheIdOfAUser(ScimServer scim) {
        scim.needs(Urn.ENTERPRISE, "manager");
        var manager = scim.newUser();
        var read = scim.read(scim.newUser(
                "'schemas': ['%s', '%s'], '%2$s': {'manager': {'value': '%s'}}",
                Urn.USER, Urn.ENTERPRISE, manager.id()));
        assertThat(read.body().path(Urn.ENTERPRISE).at("/manager/value").asText())
                .as(read.toString())
                .isEqualTo(manager.id());
    }
}
