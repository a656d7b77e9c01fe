package dev.rollcall.systemtest.scim.users;

import static dev.rollcall.systemtest.scim.ScimResponse.ENTERPRISE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rollcall.systemtest.scim.Bodies;
import dev.rollcall.systemtest.scim.ScimClient;
import dev.rollcall.systemtest.scim.ScimResponse;
import dev.rollcall.systemtest.scim.Tenant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.microshed.testing.jupiter.MicroShedTest;

@MicroShedTest
class PatchUserIT {

    private final ScimClient okta = Tenant.create().okta();
    private final ScimResponse alice =
            okta.post("/Users", Bodies.CREATE_ALICE_AT_WORK).expect(201);
    private final String path = "/Users/" + alice.id();

    private ScimResponse patch(String... operations) {
        return okta.patch(path, Bodies.patch(operations));
    }

    private JsonNode read() {
        return okta.get(path).expect(200).user().body();
    }

    @Nested
    class AsOktaDoes {

        @Test
        @DisplayName("H1 a person is switched off and on, and keeps everything")
        void active() {
            var off = okta.patch(path, Bodies.DEACTIVATE).expect(200).user();
            assertThat(off.id()).isEqualTo(alice.id());
            assertThat(off.body().path("active").isBoolean()).isTrue();
            assertThat(off.body().path("active").asBoolean(true)).isFalse();
            assertThat(read()).isEqualTo(off.body());

            var on = okta.patch(path, Bodies.ACTIVATE).expect(200).user();
            assertThat(on.echo().without("meta").toString())
                    .isEqualTo(alice.echo().without("meta").toString());
        }

        @Test
        @DisplayName("H1 switching off an inactive person is no error")
        void twice() {
            okta.patch(path, Bodies.DEACTIVATE).expect(200);
            okta.patch(path, Bodies.DEACTIVATE).expect(200);

            assertThat(read().path("active").asBoolean(true)).isFalse();
        }

        @Test
        @DisplayName("H2 a pushed password is accepted and never shown")
        void password() {
            var pathless = patch("{\"op\":\"replace\",\"value\":{\"password\":\"n3w-Pa55word\"}}")
                    .expect(200, 204);
            var withPath = patch("{\"op\":\"replace\",\"path\":\"password\",\"value\":\"n3w-Pa55word\"}")
                    .expect(200, 204);

            assertThat(pathless.text() + withPath.text() + read()).doesNotContain("n3w-Pa55word", "\"password\"");
        }

        @Test
        @DisplayName("H1 the readOnly attributes of an echo without a path are ignored")
        void readOnlyEcho() {
            var answer = patch("""
                            {"op":"replace","value":{"id":"other","meta":{"resourceType":"Group"},"groups":[{"value":"x"}],
                             "schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"displayName":"Alice Two"}}
                            """).expect(200).user();

            assertThat(answer.id()).isEqualTo(alice.id());
            assertThat(answer.at("/displayName")).isEqualTo("Alice Two");
        }
    }

    @Nested
    class AsEntraDoes {

        @ParameterizedTest(name = "H3 {0}")
        @ValueSource(
                strings = {
                    "{\"op\":\"Replace\",\"path\":\"active\",\"value\":\"False\"}",
                    "{\"op\":\"replace\",\"path\":\"active\",\"value\":false}",
                    "{\"op\":\"REPLACE\",\"path\":\"Active\",\"value\":\"false\"}",
                    "{\"op\":\"Add\",\"path\":\"active\",\"value\":\"False\"}",
                    "{\"op\":\"add\",\"value\":{\"active\":\"False\"}}",
                    "{\"OP\":\"replace\",\"Value\":{\"ACTIVE\":\"FALSE\"}}",
                    "{\"op\":\"Replace\",\"path\":\"urn:ietf:params:scim:schemas:core:2.0:User:active\",\"value\":\"False\"}"
                })
        void everySpellingDeactivates(String operation) {
            okta.asEntra().patch(path, Bodies.patch(operation)).expect(200, 204);

            assertThat(read().path("active").isBoolean()).isTrue();
            assertThat(read().path("active").asBoolean(true)).isFalse();
        }

        @ParameterizedTest(name = "H3 {0} {1} {2}")
        @CsvSource(delimiter = '|', textBlock = """
                        Replace | name.givenName                                                        | "A"   | /name/givenName
                        Add     | title                                                                 | "Dr"  | /title
                        Replace | displayName                                                           | "A N" | /displayName
                        Add     | externalId                                                            | "0a"  | /externalId
                        Replace | emails[type eq "work"].value                                          | "x@y" | /emails/0/value
                        Replace | userName                                                              | "a@b" | /userName
                        Add     | urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department | "HR"  | /urn:ietf:params:scim:schemas:extension:enterprise:2.0:User/department
                        """)
        void oneAttributeIsWritten(String op, String attribute, String value, String pointer) {
            var operation = "{\"op\":\"%s\",\"path\":%s,\"value\":%s}".formatted(op, Bodies.quote(attribute), value);

            okta.asEntra().patch(path, Bodies.patch(operation)).expect(200, 204);

            assertThat(read().at(pointer).toString()).isEqualTo(value);
        }

        @Test
        @DisplayName("H3 Remove takes an attribute away")
        void remove() {
            patch("{\"op\":\"Remove\",\"path\":\"locale\"}", "{\"op\":\"REMOVE\",\"path\":\"name.givenName\"}")
                    .expect(200);

            assertThat(read().has("locale")).isFalse();
            assertThat(read().path("name").has("givenName")).isFalse();
            assertThat(read().at("/name/familyName").asText()).isEqualTo("Ng");
        }

        @Test
        @DisplayName("H3 several operations of one request are applied in their order")
        void several() {
            patch(
                            "{\"op\":\"Replace\",\"path\":\"displayName\",\"value\":\"First\"}",
                            "{\"op\":\"Replace\",\"path\":\"displayName\",\"value\":\"Second\"}",
                            "{\"op\":\"Replace\",\"path\":\"active\",\"value\":\"False\"}")
                    .expect(200);

            assertThat(read().path("displayName").asText()).isEqualTo("Second");
            assertThat(read().path("active").asBoolean(true)).isFalse();
        }
    }

    /** RFC 7644 §3.5.2.3: only what is named is changed. */
    @Nested
    class WhatIsNotNamed {

        @ParameterizedTest(name = "{0}")
        @ValueSource(strings = {"{\"middleName\":\"\"}", "{\"fullName\":\"X\"}", "{}", "{\"middleName\":null}"})
        void ofANameStays(String value) {
            patch("{\"op\":\"replace\",\"path\":\"name\",\"value\":" + value + "}")
                    .expect(200);
            patch("{\"op\":\"add\",\"value\":{\"name\":" + value + "}}").expect(200);

            assertThat(read().path("name")).isEqualTo(alice.body().path("name"));
        }

        @Test
        void ofAnEmailAndAManagerStays() {
            patch(
                            "{\"op\":\"replace\",\"path\":\"emails[type eq \\\"work\\\"]\",\"value\":{\"display\":null}}",
                            "{\"op\":\"add\",\"path\":\"" + ENTERPRISE + ":manager\",\"value\":{\"email\":\"x\"}}")
                    .expect(200);

            assertThat(read().path("emails")).isEqualTo(alice.body().path("emails"));
            assertThat(read().path(ENTERPRISE)).isEqualTo(alice.body().path(ENTERPRISE));
        }

        @Test
        void anExtensionGoesWhenItIsNull() {
            patch("{\"op\":\"replace\",\"value\":{\"" + ENTERPRISE + "\":null}}")
                    .expect(200);

            assertThat(read().has(ENTERPRISE)).isFalse();
            assertThat(read().path("schemas")).hasSize(1);
        }

        @Test
        void anAddressInAnotherCaseStays() {
            patch(
                            "{\"op\":\"add\",\"path\":\"photos\",\"value\":[{\"value\":\"https://x/A.png\"}]}",
                            "{\"op\":\"remove\",\"path\":\"photos[value eq \\\"https://x/a.png\\\"]\"}")
                    .expect(200);

            assertThat(read().at("/photos/0/value").asText()).isEqualTo("https://x/A.png");
        }
    }

    @Test
    @DisplayName("what describes a manager follows the value, and Entra finds the person by it")
    void manager() {
        var manager = "\"path\":\"" + ENTERPRISE + ":manager\"";
        patch("{\"op\":\"add\"," + manager
                        + ",\"value\":{\"value\":\"A\",\"$ref\":\"https://x/A\",\"displayName\":\"Alice\"}}")
                .expect(200);
        patch("{\"op\":\"Replace\"," + manager + ",\"value\":\"B\"}").expect(200);

        assertThat(read().path(ENTERPRISE).path("manager")).hasSize(1);
        var filter = java.net.URLEncoder.encode(
                "id eq \"" + alice.id() + "\" and manager eq \"B\"", java.nio.charset.StandardCharsets.UTF_8);
        assertThat(okta.get("/Users?attributes=id&filter=" + filter)
                        .expect(200)
                        .body()
                        .path("totalResults")
                        .asInt())
                .isOne();
    }

    @Nested
    class Rejected {

        private void unchanged(ScimResponse response, String... scimTypes) {
            response.expectError(400, scimTypes);
            assertThat(read()).isEqualTo(alice.body());
        }

        @ParameterizedTest(name = "H8 {0}")
        @ValueSource(strings = {"{\"op\":\"remove\"}", "{\"op\":\"Remove\",\"value\":{\"displayName\":\"x\"}}"})
        void removeWithoutAPathHasNoTarget(String operation) {
            unchanged(patch(operation), "noTarget");
        }

        @ParameterizedTest(name = "H8 {0}")
        @ValueSource(
                strings = {
                    "emails[type eq \\\"work\\\"",
                    "emails[type eq \\\"work\\\"]]",
                    "emails[type foo \\\"work\\\"].value",
                    "emails[]",
                    "name..givenName",
                    ".name",
                    "name.",
                    "a b",
                    "[type eq \\\"work\\\"]"
                })
        void anInvalidPathIsRejected(String attribute) {
            unchanged(patch("{\"op\":\"replace\",\"path\":\"" + attribute + "\",\"value\":\"x\"}"), "invalidPath");
        }

        @ParameterizedTest(name = "H8 {0}")
        @ValueSource(
                strings = {
                    "{\"op\":\"move\",\"path\":\"displayName\",\"value\":\"x\"}",
                    "{\"op\":\"\",\"path\":\"displayName\",\"value\":\"x\"}",
                    "{\"path\":\"displayName\",\"value\":\"x\"}",
                    "{\"op\":7,\"path\":\"displayName\",\"value\":\"x\"}",
                    "\"replace\"",
                    "null"
                })
        void anUnknownOperationIsInvalidSyntax(String operation) {
            unchanged(patch(operation), "invalidSyntax");
        }

        @ParameterizedTest(name = "H8 {0}")
        @ValueSource(
                strings = {
                    "",
                    "{",
                    "[]",
                    "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"]}",
                    "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":7}"
                })
        void aBodyWithoutOperationsIsInvalidSyntax(String body) {
            unchanged(okta.patch(path, body), "invalidSyntax", "invalidValue");
        }

        @Test
        @DisplayName("H8 S20 when one operation fails, none is applied")
        void atomic() {
            var good = "{\"op\":\"replace\",\"path\":\"displayName\",\"value\":\"Half\"}";

            unchanged(patch(good, "{\"op\":\"remove\"}"), "noTarget");
            unchanged(patch(good, "{\"op\":\"replace\",\"path\":\"emails[\",\"value\":\"x\"}"), "invalidPath");
            unchanged(patch(good, "{\"op\":\"dance\",\"path\":\"title\",\"value\":\"x\"}"), "invalidSyntax");
            unchanged(patch(good, "{\"op\":\"replace\",\"path\":\"active\",\"value\":\"perhaps\"}"), "invalidValue");
            unchanged(patch(good, "{\"op\":\"replace\",\"path\":\"id\",\"value\":\"x\"}"), "mutability");
        }

        @Test
        @DisplayName("H8 S20 a taken userName is a conflict, and nothing is applied")
        void taken() {
            okta.post("/Users", Bodies.person("bob@example.com")).expect(201);

            patch(
                            "{\"op\":\"replace\",\"path\":\"displayName\",\"value\":\"Half\"}",
                            "{\"op\":\"replace\",\"path\":\"userName\",\"value\":\"BOB@example.com\"}")
                    .expectError(409, "uniqueness");

            assertThat(read()).isEqualTo(alice.body());
        }

        @ParameterizedTest(name = "H8 S8 {0}")
        @ValueSource(strings = {"id", "meta.created", "meta.lastModified", "meta", "groups"})
        void aPathToAReadOnlyAttributeIsRejected(String attribute) {
            unchanged(patch("{\"op\":\"replace\",\"path\":\"" + attribute + "\",\"value\":\"x\"}"), "mutability");
        }

        @Test
        @DisplayName("H8 userName cannot be removed")
        void removeUserName() {
            unchanged(patch("{\"op\":\"remove\",\"path\":\"userName\"}"), "mutability", "invalidValue");
            unchanged(patch("{\"op\":\"replace\",\"path\":\"userName\",\"value\":\"\"}"), "invalidValue");
        }

        @Test
        @DisplayName("R2 an unknown id is not found")
        void unknownId() {
            okta.patch("/Users/00000000-0000-0000-0000-000000000000", Bodies.DEACTIVATE)
                    .expect(404);
            okta.patch("/Users/unknown", Bodies.DEACTIVATE).expect(404);
        }
    }

    @ParameterizedTest(name = "H9 {0}")
    @ValueSource(
            strings = {
                "{\"op\":\"replace\",\"path\":\"favouriteColour\",\"value\":\"blue\"}",
                "{\"op\":\"replace\",\"path\":\"name.unknown\",\"value\":\"blue\"}",
                "{\"op\":\"Add\",\"path\":\"urn:okta:custom:user:1.0:demo:shoeSize\",\"value\":42}",
                "{\"op\":\"remove\",\"path\":\"favouriteColour\"}",
                "{\"op\":\"replace\",\"value\":{\"favouriteColour\":\"blue\",\"urn:example:x\":{\"a\":1}}}"
            })
    void anUnknownAttributeIsIgnoredAndTheRestApplied(String operation) {
        patch(operation, "{\"op\":\"replace\",\"path\":\"displayName\",\"value\":\"Applied\"}")
                .expect(200)
                .user();

        assertThat(read().path("displayName").asText()).isEqualTo("Applied");
        assertThat(read().path(ENTERPRISE)).isEqualTo(alice.body().path(ENTERPRISE));
        assertThat(read().toString()).doesNotContain("favouriteColour", "shoeSize", "urn:example:x");
    }
}
