package dev.rollcall.compliance.rfc7643;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.compliance.Answer;
import dev.rollcall.compliance.Sample;
import dev.rollcall.compliance.ScimServer;
import dev.rollcall.compliance.ScimTest;
import dev.rollcall.compliance.TestJson;
import dev.rollcall.compliance.Urn;
import dev.rollcall.compliance.report.Section;
import java.time.OffsetDateTime;
import java.util.HashSet;

/** What every resource has: schemas, id, externalId, meta. */
@ScimTest
final class Rfc7643Section3CommonAttributes {

    @Section("3")
    void schemasNameTheCoreSchemaOfAUser(ScimServer scim) {
        assertThat(TestJson.texts(scim.read(scim.newUser()).body().path("schemas")))
                .contains(Urn.USER);
    }

    @Section("3")
    void schemasNameTheCoreSchemaOfAGroup(ScimServer scim) {
        scim.discovery().needsType("Group");
        assertThat(TestJson.texts(scim.read(scim.newGroup()).body().path("schemas")))
                .contains(Urn.GROUP);
    }

    @Section("3")
    void schemasHaveNoDuplicates(ScimServer scim) {
        var user = scim.read(scim.newUser("'schemas': ['%s', '%s']", Urn.USER, Urn.USER));
        assertThat(TestJson.texts(user.body().path("schemas"))).doesNotHaveDuplicates();
    }

    @Section("3")
    void schemasNameTheExtensionsThatAreUsed(ScimServer scim) {
        scim.needs(Urn.ENTERPRISE, "department");
        var user = scim.read(enterpriseUser(scim));
        assertThat(TestJson.texts(user.body().path("schemas"))).contains(Urn.USER, Urn.ENTERPRISE);
    }

    @Section("3.3")
    void attributesOfAnExtensionAreInItsNamespace(ScimServer scim) {
        scim.needs(Urn.ENTERPRISE, "department");
        var user = scim.read(enterpriseUser(scim));
        assertThat(user.body().path(Urn.ENTERPRISE).path("department").asText())
                .as(user.toString())
                .isEqualTo("Tours");
        assertThat(user.body().has("department")).as(user.toString()).isFalse();
    }

    private static Answer enterpriseUser(ScimServer scim) {
        return scim.newUser("'schemas': ['%s', '%s'], '%2$s': {'department': 'Tours'}", Urn.USER, Urn.ENTERPRISE);
    }

    @Section("3")
    void schemasAreThoseOfTheResourceType(ScimServer scim) {
        var allowed = new HashSet<String>();
        for (var type : scim.discovery().resourceTypes()) {
            if ("User".equals(type.path("name").asText())) {
                allowed.add(type.path("schema").asText());
                allowed.addAll(TestJson.texts(type.path("schemaExtensions"), "schema"));
            }
        }
        assertThat(allowed)
                .contains(Urn.USER)
                .containsAll(TestJson.texts(scim.newUser().body().path("schemas")));
    }

    @Section("3.1")
    void theIdIsNotEmpty(ScimServer scim) {
        assertThat(scim.newUser().id()).isNotEmpty();
    }

    @Section("3.1")
    void theIdIsNotTheReservedWordBulkId(ScimServer scim) {
        assertThat(scim.newUser().id()).isNotEqualTo("bulkId");
    }

    @Section("3.1")
    void everyResourceHasAnIdOfItsOwn(ScimServer scim) {
        assertThat(scim.newUser().id()).isNotEqualTo(scim.newUser().id());
    }

    @Section("3.1")
    void theIdStaysWhenTheResourceChanges(ScimServer scim) {
        var user = scim.newUser();
        var changed = user.echo();
        changed.put("userName", Sample.unique("renamed"));
        assertThat(scim.put(scim.pathOf(user), changed).expect(200).id()).isEqualTo(user.id());
    }

    @Section("3.1")
    void theIdIsTheServersNotTheClients(ScimServer scim) {
        var wanted = Sample.unique("id");
        assertThat(scim.newUser("'id': '%s'", wanted).id()).isNotEqualTo(wanted);
    }

    @Section("3.1")
    void externalIdIsTheClients(ScimServer scim) {
        scim.needs(Urn.USER, "externalId");
        var externalId = Sample.unique("external");
        assertThat(scim.newUser("'externalId': '%s'", externalId).at("/externalId"))
                .isEqualTo(externalId);
    }

    @Section("3.1")
    void metaNamesTheResourceType(ScimServer scim) {
        assertThat(scim.read(scim.newUser()).at("/meta/resourceType")).isEqualTo("User");
    }

    @Section("3.1")
    void metaLocationAgreesWithContentLocation(ScimServer scim) {
        var read = scim.read(scim.newUser());
        // HTTP leaves the header out or in; if it is there, it has to be the same address.
        assertThat(read.header("Content-Location")).isIn("", read.at("/meta/location"));
    }

    @Section("3.1")
    void lastModifiedOfAnUnchangedResourceIsItsCreation(ScimServer scim) {
        var read = scim.read(scim.newUser());
        assertThat(read.at("/meta/lastModified")).as(read.toString()).isEqualTo(read.at("/meta/created"));
    }

    @Section("3.1")
    void creationStaysAndLastModifiedMovesWithAChange(ScimServer scim) {
        var user = scim.read(scim.newUser());
        var changed = user.echo();
        changed.put("userName", Sample.unique("renamed"));
        scim.put(scim.pathOf(user), changed).expect(200);
        var read = scim.read(user);
        assertThat(read.at("/meta/created")).isEqualTo(user.at("/meta/created"));
        assertThat(OffsetDateTime.parse(read.at("/meta/lastModified")))
                .isAfter(OffsetDateTime.parse(user.at("/meta/lastModified")));
    }

    @Section("3.1")
    void metaOfTheClientIsIgnored(ScimServer scim) {
        var created = scim.newUser("'meta': {'resourceType': 'Robot', 'created': '1999-01-01T00:00:00Z'}");
        var read = scim.read(created);
        assertThat(read.at("/meta/resourceType")).isEqualTo("User");
        assertThat(OffsetDateTime.parse(read.at("/meta/created")).getYear()).isNotEqualTo(1999);
    }
}
