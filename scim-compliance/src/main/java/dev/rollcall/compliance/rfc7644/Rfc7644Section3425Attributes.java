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

/** attributes and excludedAttributes, on every request that returns resources. */
@ScimTest
final class Rfc7644Section3425Attributes {

    @Section("3.4.2.5")
    void onlyTheNamedAttributesAreReturned(ScimServer scim) {
        scim.needs(Urn.USER, "name.familyName", "emails");
        var user = scim.newUser();
        var read = scim.get(scim.pathOf(user), "attributes", "emails").expect(200);
        assertThat(read.body().path("emails")).as(read.toString()).isNotEmpty();
        assertThat(read.body().has("name")).as(read.toString()).isFalse();
        assertThat(read.body().has("active")).as(read.toString()).isFalse();
    }

    @Section("3.9")
    void theIdIsAlwaysReturned(ScimServer scim) {
        var user = scim.newUser();
        assertThat(scim.get(scim.pathOf(user), "attributes", "userName")
                        .expect(200)
                        .id())
                .isEqualTo(user.id());
    }

    @Section("3.9")
    void schemasAreAlwaysReturned(ScimServer scim) {
        var read =
                scim.get(scim.pathOf(scim.newUser()), "attributes", "userName").expect(200);
        assertThat(TestJson.texts(read.body().path("schemas")))
                .as(read.toString())
                .contains(Urn.USER);
    }

    @Section("3.4.2.5")
    void severalAttributesAreSeparatedByCommas(ScimServer scim) {
        scim.needs(Urn.USER, "name.familyName", "emails");
        var read = scim.get(scim.pathOf(scim.newUser()), "attributes", "userName,name")
                .expect(200);
        assertThat(read.at("/userName")).isNotEmpty();
        assertThat(read.at("/name/familyName")).isNotEmpty();
        assertThat(read.body().has("emails")).as(read.toString()).isFalse();
    }

    @Section("3.10")
    void aSubAttributeIsNamedWithADot(ScimServer scim) {
        scim.needs(Urn.USER, "name.familyName", "name.givenName");
        var read = scim.get(scim.pathOf(scim.newUser()), "attributes", "name.givenName")
                .expect(200);
        assertThat(read.at("/name/givenName")).as(read.toString()).isEqualTo("Ada");
        assertThat(read.at("/name/familyName")).as(read.toString()).isEmpty();
    }

    @Section("3.10")
    void aNameMayHaveItsUrnInFront(ScimServer scim) {
        scim.needs(Urn.USER, "emails");
        var read = scim.get(scim.pathOf(scim.newUser()), "attributes", Urn.USER + ":userName")
                .expect(200);
        assertThat(read.at("/userName")).as(read.toString()).isNotEmpty();
        assertThat(read.body().has("emails")).as(read.toString()).isFalse();
    }

    @Section("3.10")
    void anAttributeOfAnExtensionHasItsUrnInFront(ScimServer scim) {
        scim.needs(Urn.ENTERPRISE, "department", "costCenter");
        var user = scim.newUser(
                "'schemas': ['%s', '%s'], '%2$s': {'department': 'Tours', 'costCenter': '4130'}",
                Urn.USER, Urn.ENTERPRISE);
        var read = scim.get(scim.pathOf(user), "attributes", Urn.ENTERPRISE + ":department")
                .expect(200);
        assertThat(read.body().path(Urn.ENTERPRISE).path("department").asText())
                .as(read.toString())
                .isEqualTo("Tours");
        assertThat(read.body().path(Urn.ENTERPRISE).has("costCenter"))
                .as(read.toString())
                .isFalse();
    }

    @Section("3.10")
    void namesAreReadInAnyCase(ScimServer scim) {
        var read =
                scim.get(scim.pathOf(scim.newUser()), "attributes", "USERNAME").expect(200);
        assertThat(read.at("/userName")).as(read.toString()).isNotEmpty();
    }

    @Section("3.4.2.5")
    void excludedAttributesAreNotReturned(ScimServer scim) {
        scim.needs(Urn.USER, "emails");
        var read = scim.get(scim.pathOf(scim.newUser()), "excludedAttributes", "emails")
                .expect(200);
        assertThat(read.body().has("emails")).as(read.toString()).isFalse();
        assertThat(read.at("/userName")).as(read.toString()).isNotEmpty();
    }

    @Section("3.4.2.5")
    void anExcludedSubAttributeLeavesTheOthers(ScimServer scim) {
        scim.needs(Urn.USER, "name.familyName", "name.givenName");
        var read = scim.get(scim.pathOf(scim.newUser()), "excludedAttributes", "name.familyName")
                .expect(200);
        assertThat(read.at("/name/familyName")).as(read.toString()).isEmpty();
        assertThat(read.at("/name/givenName")).as(read.toString()).isEqualTo("Ada");
    }

    @Section("3.4.2.5")
    void theIdCannotBeExcluded(ScimServer scim) {
        var user = scim.newUser();
        assertThat(scim.get(scim.pathOf(user), "excludedAttributes", "id,userName")
                        .expect(200)
                        .id())
                .isEqualTo(user.id());
    }

    @Section("3.4.2.5")
    @Requires(Feature.FILTER)
    void attributesHoldForLists(ScimServer scim) {
        scim.needs(Urn.USER, "emails");
        var user = scim.newUser();
        var filter = "userName eq \"" + user.at("/userName") + "\"";
        var found =
                scim.get("/Users", "filter", filter, "attributes", "userName").resources();
        assertThat(found).hasSize(1).allSatisfy(only -> {
            assertThat(only.path("id").asText()).isEqualTo(user.id());
            assertThat(only.path("userName").asText()).isNotEmpty();
            assertThat(only.has("emails")).isFalse();
        });
    }

    @Section("3.4.2.5")
    void excludedAttributesHoldForLists(ScimServer scim) {
        scim.needs(Urn.USER, "emails");
        scim.newUser();
        assertThat(scim.get("/Users", "excludedAttributes", "emails", "count", "3")
                        .resources())
                .isNotEmpty()
                .noneMatch(user -> user.has("emails"));
    }

    @Section("3.9")
    void attributesHoldForCreation(ScimServer scim) {
        scim.needs(Urn.USER, "emails");
        var created = scim.post("/Users?attributes=userName", scim.user("")).expect(201);
        assertThat(created.id()).isNotEmpty();
        assertThat(created.body().has("emails")).as(created.toString()).isFalse();
    }

    @Section("3.9")
    void excludedAttributesHoldForReplacement(ScimServer scim) {
        scim.needs(Urn.USER, "emails");
        var user = scim.newUser();
        var answer = scim.put(scim.pathOf(user) + "?excludedAttributes=emails", user.echo())
                .expect(200);
        assertThat(answer.body().has("emails")).as(answer.toString()).isFalse();
        assertThat(scim.read(user).body().path("emails")).isNotEmpty();
    }

    @Section("3.5.2")
    @Requires(Feature.PATCH)
    void attributesMakePatchAnswer200(ScimServer scim) {
        scim.needs(Urn.USER, "title", "emails");
        var user = scim.newUser();
        var answer = scim.patch(
                        scim.pathOf(user) + "?attributes=title",
                        Sample.patch("{'op': 'replace', 'path': 'title', 'value': 'Guide'}"))
                .expect(200);
        assertThat(answer.at("/title")).isEqualTo("Guide");
        assertThat(answer.body().has("emails")).as(answer.toString()).isFalse();
    }

    @Section("3.9")
    void membersOfAGroupMayBeExcluded(ScimServer scim) {
        scim.needsGroups();
        var group = scim.newGroup(scim.newUser());
        var read = scim.get(scim.pathOf(group), "excludedAttributes", "members").expect(200);
        assertThat(read.body().has("members")).as(read.toString()).isFalse();
        assertThat(read.at("/displayName")).isNotEmpty();
    }
}
