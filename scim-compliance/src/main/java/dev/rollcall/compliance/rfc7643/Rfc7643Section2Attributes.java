package dev.rollcall.compliance.rfc7643;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.compliance.Sample;
import dev.rollcall.compliance.ScimServer;
import dev.rollcall.compliance.ScimTest;
import dev.rollcall.compliance.TestJson;
import dev.rollcall.compliance.Urn;
import dev.rollcall.compliance.report.Section;
import java.time.OffsetDateTime;

/** What holds for every attribute. */
@ScimTest
final class Rfc7643Section2Attributes {

    @Section("2.1")
    void attributeNamesAreReadInAnyCase(ScimServer scim) {
        var name = Sample.unique("user");
        var user = scim.user("");
        user.remove("userName");
        user.put("USERNAME", name);
        var created = scim.post("/Users", user).expect(201);
        assertThat(created.at("/userName")).as(created.toString()).isEqualToIgnoringCase(name);
    }

    @Section("2.1")
    void subAttributeNamesAreReadInAnyCase(ScimServer scim) {
        scim.needs(Urn.USER, "name.familyName");
        var read = scim.read(scim.newUser("'name': {'givenName': 'Grace', 'FAMILYNAME': 'Hopper'}"));
        assertThat(read.at("/name/familyName")).as(read.toString()).isEqualTo("Hopper");
    }

    @Section("2.2")
    void whatIsCaseExactKeepsItsCase(ScimServer scim) {
        scim.needs(Urn.USER, "externalId");
        var externalId = Sample.unique("MiXed");
        var read = scim.read(scim.newUser("'externalId': '%s'", externalId));
        assertThat(read.at("/externalId")).as(read.toString()).isEqualTo(externalId);
    }

    @Section("2.3.2")
    void booleansAreBooleansInJson(ScimServer scim) {
        scim.needs(Urn.USER, "active");
        var read = scim.read(scim.newUser("'active': true"));
        assertThat(read.body().path("active").isBoolean()).as(read.toString()).isTrue();
    }

    @Section("2.3.5")
    void dateTimesHaveADateAndATime(ScimServer scim) {
        var read = scim.read(scim.newUser());
        // xsd:dateTime without an offset is legal too, but says nothing to a client in another zone; every known server
        // has one.
        assertThat(OffsetDateTime.parse(read.at("/meta/created"))).isNotNull();
        assertThat(OffsetDateTime.parse(read.at("/meta/lastModified"))).isNotNull();
    }

    @Section("2.3.7")
    void theLocationIsAnAddressOfTheResource(ScimServer scim) {
        var read = scim.read(scim.newUser());
        var location = scim.base().resolve(read.at("/meta/location"));
        assertThat(location.getPath()).as(read.toString()).endsWith("/Users/" + read.id());
    }

    @Section("2.4")
    void multiValuedAttributesAreArrays(ScimServer scim) {
        scim.needs(Urn.USER, "emails");
        var read = scim.read(scim.newUser());
        assertThat(read.body().path("emails").isArray()).as(read.toString()).isTrue();
    }

    @Section("2.4")
    void atMostOneValueIsPrimary(ScimServer scim) {
        scim.needs(Urn.USER, "emails");
        // To refuse is as good as to choose one: the RFC says only what must not be.
        var answer = scim.post(
                        "/Users",
                        scim.user(
                                "'emails': [{'value': '%s@example.com', 'type': 'work', 'primary': true},"
                                        + " {'value': '%s@example.com', 'type': 'home', 'primary': true}]",
                                Sample.unique("a"), Sample.unique("b")))
                .expect(201, 400);
        if (answer.status() == 201) {
            long primaries = TestJson.texts(scim.read(answer).body().path("emails"), "primary").stream()
                    .filter("true"::equals)
                    .count();
            assertThat(primaries).isLessThanOrEqualTo(1);
        }
    }

    @Section("2.4")
    void theSameTypeAndValueIsReturnedOnce(ScimServer scim) {
        scim.needs(Urn.USER, "emails");
        var address = Sample.unique("twice") + "@example.com";
        var answer = scim.post(
                        "/Users",
                        scim.user(
                                "'emails': [{'value': '%1$s', 'type': 'work'}, {'value': '%1$s', 'type': 'work'}]",
                                address))
                .expect(201, 400);
        if (answer.status() == 201) {
            assertThat(TestJson.texts(scim.read(answer).body().path("emails"), "value"))
                    .containsOnlyOnce(address);
        }
    }

    @Section("2.5")
    void nullIsUnassigned(ScimServer scim) {
        scim.needs(Urn.USER, "title");
        var read = scim.read(scim.newUser("'title': null"));
        assertThat(read.body().path("title").asText("")).as(read.toString()).isIn("", "null");
    }

    @Section("2.5")
    void anEmptyArrayIsUnassigned(ScimServer scim) {
        scim.needs(Urn.USER, "emails");
        var read = scim.read(scim.newUser("'emails': []"));
        assertThat(read.body().path("emails")).as(read.toString()).isEmpty();
    }

    @Section("2.5")
    void nullInPutUnassigns(ScimServer scim) {
        scim.needs(Urn.USER, "title");
        var user = scim.newUser("'title': 'Guide'");
        var changed = user.echo();
        changed.putNull("title");
        scim.put(scim.pathOf(user), changed).expect(200);
        var read = scim.read(user);
        assertThat(read.body().path("title").asText("")).as(read.toString()).isIn("", "null");
    }
}
