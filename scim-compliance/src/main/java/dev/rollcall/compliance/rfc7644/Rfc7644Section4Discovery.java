package dev.rollcall.compliance.rfc7644;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.compliance.ScimServer;
import dev.rollcall.compliance.ScimTest;
import dev.rollcall.compliance.TestJson;
import dev.rollcall.compliance.Urn;
import dev.rollcall.compliance.report.Section;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The discovery endpoints. */
@ScimTest
final class Rfc7644Section4Discovery {

    @Section("4")
    void theConfigurationIsOneResource(ScimServer scim) {
        var answer = scim.get("/ServiceProviderConfig").expect(200);
        assertThat(TestJson.texts(answer.body().path("schemas"))).contains(Urn.SERVICE_PROVIDER_CONFIG);
    }

    @Section("4")
    void theSchemasAreAList(ScimServer scim) {
        assertThat(TestJson.texts(scim.get("/Schemas").expect(200).body().path("schemas")))
                .containsExactly(Urn.LIST);
    }

    @Section("4")
    void theSchemasHaveTheUserSchema(ScimServer scim) {
        assertThat(scim.discovery().schema(Urn.USER)).isPresent();
    }

    @Section("4")
    void eachSchemaHasAnAddress(ScimServer scim) {
        assertThat(scim.discovery().schemas()).isNotEmpty();
        for (var schema : scim.discovery().schemas()) {
            var urn = schema.path("id").asText();
            assertThat(scim.get("/Schemas/" + urn).expect(200).id()).isEqualTo(urn);
        }
    }

    @Section("4")
    void schemasNameTheirSchema(ScimServer scim) {
        var answer = scim.get("/Schemas/" + Urn.USER).expect(200);
        assertThat(TestJson.texts(answer.body().path("schemas"))).contains(Urn.SCHEMA);
    }

    @Section("4")
    void theResourceTypesAreAList(ScimServer scim) {
        assertThat(TestJson.texts(scim.get("/ResourceTypes").expect(200).body().path("schemas")))
                .containsExactly(Urn.LIST);
    }

    @Section("4")
    void eachResourceTypeHasAnAddress(ScimServer scim) {
        assertThat(scim.discovery().resourceTypes()).isNotEmpty();
        for (var type : scim.discovery().resourceTypes()) {
            var name = type.path("name").asText();
            assertThat(scim.get("/ResourceTypes/" + name).expect(200).at("/name"))
                    .isEqualTo(name);
        }
    }

    @Section("4")
    void resourceTypesNameTheirSchema(ScimServer scim) {
        var answer = scim.get("/ResourceTypes/User").expect(200);
        assertThat(TestJson.texts(answer.body().path("schemas"))).contains(Urn.RESOURCE_TYPE);
    }

    @ParameterizedTest(name = "RFC 7644 §4 — a filter on {0} is forbidden")
    @ValueSource(strings = {"/ServiceProviderConfig", "/Schemas", "/ResourceTypes"})
    void filtersAreForbidden(String endpoint, ScimServer scim) {
        scim.get(endpoint, "filter", "id eq \"x\"").expectError(403);
    }

    @ParameterizedTest(name = "RFC 7644 §4 — sorting and paging of {0} are ignored")
    @ValueSource(strings = {"/ServiceProviderConfig", "/Schemas", "/ResourceTypes"})
    void sortingAndPagingAreIgnored(String endpoint, ScimServer scim) {
        int all = scim.get(endpoint).expect(200).body().path("Resources").size();
        var answer = scim.get(endpoint, "sortBy", "id", "sortOrder", "descending", "startIndex", "2", "count", "1")
                .expect(200);
        assertThat(answer.body().path("Resources").size()).as(answer.toString()).isEqualTo(all);
    }

    @ParameterizedTest(name = "RFC 7644 §4 — {0} is not found")
    @ValueSource(strings = {"/Schemas/urn:example:none", "/ResourceTypes/Robot"})
    void whatIsNotDefinedIsNotFound(String path, ScimServer scim) {
        scim.get(path).expectError(404);
    }
}
