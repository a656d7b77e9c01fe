package dev.rollcall.systemtest.scim.users;

import static dev.rollcall.systemtest.scim.ScimResponse.ENTERPRISE;
import static dev.rollcall.systemtest.scim.ScimResponse.GROUP;
import static dev.rollcall.systemtest.scim.ScimResponse.USER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rollcall.systemtest.scim.Bodies;
import dev.rollcall.systemtest.scim.ScimClient;
import dev.rollcall.systemtest.scim.ScimResponse;
import dev.rollcall.systemtest.scim.Tenant;
import dev.rollcall.systemtest.server.SharedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.microshed.testing.jupiter.MicroShedTest;

@MicroShedTest
class SchemaExtensionIT {
    private static final String URN = "urn:ietf:params:scim:schemas:extension:school:2.0:User";
    private static final String SCHOOL = """
            {"urn": "%s", "name": "School", "description": "What a school knows of a person.", "attributes": [
              {"name": "campus", "type": "string", "description": "The campus."},
              {"name": "tags", "type": "string", "multiValued": true},
              {"name": "level", "type": "integer"},
              {"name": "score", "type": "decimal"},
              {"name": "boarder", "type": "boolean"},
              {"name": "since", "type": "dateTime"},
              {"name": "homepage", "type": "reference"},
              {"name": "badge", "type": "binary"}]}
            """.formatted(URN);
    private static final String VALUES = """
            {"campus":"North","tags":["b","a"],"level":5,"score":4.25,"boarder":true,
             "since":"2026-09-01T08:00:00Z","homepage":"https://example.com/ada","badge":"aGVsbG8="}""";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Tenant tenant = Tenant.create();
    private final ScimClient okta = tenant.okta();

    private static String person(String userName, String extension) {
        return "{\"schemas\":[\"" + USER + "\",\"" + URN + "\"],\"userName\":\"" + userName + "\",\"title\":\"Dr\",\""
                + URN + "\":" + extension + "}";
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static HttpResponse<String> register(Tenant at, String body, String key) {
        var slug = at.url().getPath().replaceAll(".*/", "");
        var request = HttpRequest.newBuilder(
                        SharedServer.baseUri().resolve("/operator/v1/organizations/" + slug + "/extensions"))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void registerSchool() {
        var answer = register(tenant, SCHOOL, SharedServer.operatorKey());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private ScimResponse ada() {
        return okta.post("/Users", person("ada@example.com", VALUES)).expect(201);
    }

    @Nested
    class Registration {
        @Test
        void theAnswerShowsWhatWasRegistered() {
            var answer = register(tenant, SCHOOL, SharedServer.operatorKey());

            assertThat(answer.statusCode()).isEqualTo(201);
            var body = json(answer.body());
            assertThat(body.path("urn").asText()).isEqualTo(URN);
            assertThat(body.path("attributes").findValuesAsText("type"))
                    .containsExactly(
                            "string", "string", "integer", "decimal", "boolean", "dateTime", "reference", "binary");
        }

        @Test
        void theSameUrnOrNameAgainIsAConflictInAnyCase() {
            registerSchool();
            var again =
                    register(tenant, "{\"urn\":\"" + URN.toUpperCase(Locale.ROOT) + "\"}", SharedServer.operatorKey());
            var twice = register(
                    tenant,
                    "{\"urn\":\"urn:example:other\",\"attributes\":[{\"name\":\"a\",\"type\":\"string\"},{\"name\":\"A\",\"type\":\"integer\"}]}",
                    SharedServer.operatorKey());

            assertThat(again.statusCode()).as(again.body()).isEqualTo(409);
            assertThat(again.body()).contains("is registered already");
            assertThat(twice.statusCode()).as(twice.body()).isEqualTo(409);
            assertThat(twice.body()).contains("already has an attribute named");
            assertThat(okta.get("/Schemas/urn:example:other").status()).isEqualTo(404);
        }

        @ParameterizedTest
        @CsvSource({
            "urn:ietf:params:scim:schemas:core:2.0:User, belongs to SCIM",
            "http://example.com, cannot be the URN",
            "urn:ietf:params:scim:schemas:extension:school:2.0:User:more, begin alike"
        })
        void aUrnThatCannotBeAnExtensionsIsRefusedWithASentence(String urn, String sentence) {
            registerSchool();
            var answer = register(tenant, "{\"urn\":\"" + urn + "\"}", SharedServer.operatorKey());

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(json(answer.body()).path("error").asText()).contains(sentence);
        }

        @Test
        void theOperatorKeyAndAKnownOrganizationAreNeeded() {
            assertThat(register(tenant, SCHOOL, "wrong").statusCode()).isEqualTo(401);
            var nobody = new Tenant("", URI.create("http://x/scim/v2/no-such-organization"), "");
            assertThat(register(nobody, SCHOOL, SharedServer.operatorKey()).statusCode())
                    .isEqualTo(404);
        }
    }

    @Nested
    class Discovery {
        @Test
        void theSchemaIsListedAndTheResourceTypeNamesIt() {
            registerSchool();

            assertThat(okta.get("/Schemas").resources())
                    .extracting(schema -> schema.path("id").asText())
                    .contains(USER, GROUP, ENTERPRISE, URN);
            var schema = okta.get("/Schemas/" + URN).expect(200).body();
            assertThat(schema.path("name").asText()).isEqualTo("School");
            assertThat(schema.path("attributes").findValuesAsText("name"))
                    .containsExactly("campus", "tags", "level", "score", "boarder", "since", "homepage", "badge");
            assertThat(schema.path("attributes").findValuesAsText("type"))
                    .containsExactly(
                            "string", "string", "integer", "decimal", "boolean", "dateTime", "reference", "binary");
            assertThat(schema.at("/attributes/1/multiValued").asBoolean()).isTrue();
            assertThat(okta.get("/ResourceTypes/User")
                            .body()
                            .path("schemaExtensions")
                            .findValuesAsText("schema"))
                    .containsExactly(ENTERPRISE, URN);
            assertThat(okta.get("/ResourceTypes/Group").body().path("schemaExtensions"))
                    .isEmpty();
        }

        @Test
        void whatIsRegisteredLaterIsSeenAtOnce() {
            registerSchool();
            okta.get("/Schemas/" + URN).expect(200);
            register(tenant, "{\"urn\":\"urn:example:later\"}", SharedServer.operatorKey());

            okta.get("/Schemas/urn:example:later").expect(200);
        }
    }

    @Nested
    class People {
        @Test
        void valuesAreKeptAndReturnedInTheirTypes() {
            registerSchool();
            var ada = ada().user();

            assertThat(ada.body().path("schemas")).extracting(JsonNode::asText).containsExactly(USER, URN);
            assertThat(ada.body().path(URN)).isEqualTo(json(VALUES));
            assertThat(okta.get("/Users/" + ada.id()).user().body().path(URN)).isEqualTo(json(VALUES));
            assertThat(okta.findUser("ada@example.com").only().path(URN)).isEqualTo(json(VALUES));
        }

        @Test
        void valuesAtTheirLimitsAreKeptWhole() {
            registerSchool();
            var extension = "{\"campus\":\"" + "\u0390".repeat(4096)
                    + "\",\"level\":-9223372036854775808,\"score\":99999999999999999999.999999999999999999,"
                    + "\"since\":\"0001-01-01T00:00:00.000001Z\"}";

            var ada = okta.post("/Users", person("ada@example.com", extension)).expect(201);

            assertThat(ada.text()).contains("\"" + URN + "\":" + extension);
            assertThat(okta.get("/Users/" + ada.id()).text()).contains("\"" + URN + "\":" + extension);
        }

        @Test
        void aTextOrNumberBeyondItsLimitIsRefused() {
            registerSchool();

            var text = okta.post("/Users", person("ada@example.com", "{\"campus\":\"" + "x".repeat(4097) + "\"}"))
                    .expectError(400, "invalidValue");
            var number = okta.post("/Users", person("ada@example.com", "{\"score\":1e999999999}"))
                    .expectError(400, "invalidValue");

            assertThat(text.detail()).contains(URN + ":campus has 4097 characters");
            assertThat(number.detail()).contains(URN + ":score has too many digits");
        }

        @Test
        void aPersonWithoutValuesDoesNotNameTheExtension() {
            registerSchool();
            var bob = okta.post("/Users", person("bob@example.com", "{\"campus\":\"\",\"tags\":[]}"))
                    .expect(201)
                    .user();

            assertThat(bob.body().path("schemas")).extracting(JsonNode::asText).containsExactly(USER);
        }

        @Test
        @DisplayName("PUT sets what it names and clears what it leaves out, the whole extension too")
        void put() {
            registerSchool();
            var path = "/Users/" + ada().id();

            var some = okta.put(path, person("ada@example.com", "{\"campus\":\"South\",\"level\":6}"))
                    .expect(200);
            assertThat(some.body().path(URN)).isEqualTo(json("{\"campus\":\"South\",\"level\":6}"));

            okta.put(path, "{\"userName\":\"ada@example.com\"}").expect(200);
            var none = okta.get(path).user();
            assertThat(none.body().has(URN)).isFalse();
        }

        @Test
        void anEchoedPutChangesNothing() {
            registerSchool();
            var ada = ada();

            var after = okta.put("/Users/" + ada.id(), ada.text()).expect(200);

            assertThat(after.body()).isEqualTo(ada.body());
        }

        @Test
        void patchChangesAttributesByPathAndByObject() {
            registerSchool();
            var path = "/Users/" + ada().id();

            var after = okta.patch(
                            path,
                            Bodies.patch(
                                    "{\"op\":\"replace\",\"path\":\"" + URN + ":campus\",\"value\":\"South\"}",
                                    "{\"op\":\"add\",\"path\":\"" + URN + ":tags\",\"value\":[\"c\",\"a\"]}",
                                    "{\"op\":\"remove\",\"path\":\"" + URN + ":tags\",\"value\":[\"b\"]}",
                                    "{\"op\":\"remove\",\"path\":\"" + URN + ":badge\"}",
                                    "{\"op\":\"replace\",\"path\":\"" + URN + "\",\"value\":{\"level\":6}}",
                                    "{\"op\":\"replace\",\"value\":{\"" + URN + "\":{\"score\":9.5}}}",
                                    "{\"op\":\"replace\",\"value\":{\"" + URN + ":boarder\":false}}"))
                    .expect(200);

            var expected = json("""
                    {"campus":"South","tags":["a","c"],"level":6,"score":9.5,"boarder":false,
                     "since":"2026-09-01T08:00:00Z","homepage":"https://example.com/ada"}""");
            assertThat(after.body().path(URN)).isEqualTo(expected);
            assertThat(okta.get(path).user().body().path(URN)).isEqualTo(expected);
        }

        @Test
        void patchRemovesTheWholeExtension() {
            registerSchool();
            var path = "/Users/" + ada().id();

            okta.patch(path, Bodies.patch("{\"op\":\"remove\",\"path\":\"" + URN + "\"}"))
                    .expect(200);

            var after = okta.get(path).user();
            assertThat(after.body().has(URN)).isFalse();
            assertThat(after.at("/title")).isEqualTo("Dr");
        }

        @ParameterizedTest
        @CsvSource({
            "level, \"many\"",
            "level, 4.5",
            "score, true",
            "boarder, \"perhaps\"",
            "since, \"yesterday\"",
            "badge, \"***\"",
            "homepage, \"not a uri\"",
            "campus, {\"a\":1}"
        })
        void aValueOfAnotherTypeIsRefusedByItsQualifiedNameAndNothingIsWritten(String name, String value) {
            registerSchool();
            var ada = ada();
            var wrong = "{\"" + name + "\":" + value + "}";

            var created = okta.post("/Users", person("bob@example.com", wrong)).expectError(400, "invalidValue");
            var patched = okta.patch(
                            "/Users/" + ada.id(),
                            Bodies.patch("{\"op\":\"replace\",\"value\":{\"title\":\"Prof\",\"" + URN + "\":" + wrong
                                    + "}}"))
                    .expectError(400, "invalidValue");

            assertThat(created.detail()).contains(URN + ":" + name);
            assertThat(patched.detail()).contains(URN + ":" + name);
            okta.findUser("bob@example.com").none();
            assertThat(okta.get("/Users/" + ada.id()).body()).isEqualTo(ada.body());
        }

        @Test
        void projectionKnowsTheExtensionAndItsAttributes() {
            registerSchool();
            var path = "/Users/" + ada().id();

            assertThat(okta.get(path, "attributes", URN + ":campus,userName")
                            .body()
                            .path(URN))
                    .isEqualTo(json("{\"campus\":\"North\"}"));
            var whole = okta.get(path, "attributes", URN).body();
            assertThat(whole.path(URN)).isEqualTo(json(VALUES));
            assertThat(whole.has("userName")).isFalse();
            assertThat(okta.get(path, "excludedAttributes", URN).body().has(URN))
                    .isFalse();
            assertThat(okta.get(path, "excludedAttributes", URN + ":tags")
                            .body()
                            .path(URN)
                            .has("tags"))
                    .isFalse();
        }
    }

    @Nested
    class OtherOrganizations {
        private final Tenant other = Tenant.create();
        private final ScimClient theirOkta = other.okta();

        @Test
        void anotherOrganizationDoesNotKnowTheExtension() {
            registerSchool();

            theirOkta.get("/Schemas/" + URN).expect(404);
            assertThat(theirOkta.get("/Schemas").resources())
                    .extracting(schema -> schema.path("id").asText())
                    .contains(USER)
                    .doesNotContain(URN);
            assertThat(theirOkta.get("/ResourceTypes/User").body().path("schemaExtensions"))
                    .hasSize(1);
            var created = theirOkta
                    .post("/Users", person("ada@example.com", VALUES))
                    .expect(201)
                    .user();
            assertThat(created.body().has(URN)).isFalse();
        }

        @Test
        void eachOrganizationHasItsOwnTypesUnderTheSameUrn() {
            registerSchool();
            register(
                    other,
                    "{\"urn\":\"" + URN + "\",\"attributes\":[{\"name\":\"level\",\"type\":\"string\"}]}",
                    SharedServer.operatorKey());

            var theirs = theirOkta
                    .post("/Users", person("ada@example.com", "{\"level\":\"five\"}"))
                    .expect(201);

            assertThat(theirs.body().path(URN)).isEqualTo(json("{\"level\":\"five\"}"));
            okta.post("/Users", person("ada@example.com", "{\"level\":\"five\"}"))
                    .expectError(400, "invalidValue");
        }
    }
}
