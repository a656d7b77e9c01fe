package dev.rollcall.systemtest.scim.users;

import static dev.rollcall.systemtest.scim.ScimResponse.ENTERPRISE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.systemtest.scim.Bodies;
import dev.rollcall.systemtest.scim.ScimClient;
import dev.rollcall.systemtest.scim.ScimResponse;
import dev.rollcall.systemtest.scim.Tenant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

@MicroShedTest
class ReplaceUserIT {

    private final Tenant tenant = Tenant.create();
    private final ScimClient okta = tenant.okta();
    private final ScimResponse alice =
            okta.post("/Users", Bodies.CREATE_ALICE_AT_WORK).expect(201);
    private final String path = "/Users/" + alice.id();

    private ScimResponse put(ObjectNode body) {
        return okta.put(path, body.toString());
    }

    private ScimResponse read() {
        return okta.get(path).expect(200).user();
    }

    @Nested
    class WithTheEchoOfARead {

        @Test
        @DisplayName("P1 the changed values are written, the rest stays as it was read")
        void echo() {
            var echo = read().echo();
            echo.withObject("/name").put("familyName", "Ng-Smith").put("formatted", "Alice Ng-Smith");
            echo.put("displayName", "Alice Ng-Smith");

            var answer = put(echo).expect(200).user();

            assertThat(answer.id()).isEqualTo(alice.id());
            assertThat(answer.at("/name/familyName")).isEqualTo("Ng-Smith");
            assertThat(answer.at("/displayName")).isEqualTo("Alice Ng-Smith");
            assertThat(answer.at("/externalId")).isEqualTo(Bodies.ALICE_IN_OKTA);
            assertThat(answer.body().path(ENTERPRISE)).isEqualTo(alice.body().path(ENTERPRISE));
            assertThat(answer.body().path("emails")).isEqualTo(alice.body().path("emails"));
            assertThat(read().body()).isEqualTo(answer.body());
        }

        @Test
        @DisplayName("P1 readOnly attributes are ignored even when stale, unknown ones too")
        void readOnly() {
            var echo = read().echo();
            echo.put("id", UUID.randomUUID().toString());
            echo.putObject("meta")
                    .put("resourceType", "Group")
                    .put("created", "1999-01-01T00:00:00Z")
                    .put("lastModified", "1999-01-01T00:00:00Z")
                    .put("location", "https://elsewhere.example/Users/1")
                    .put("version", "W/\"1\"");
            echo.putArray("groups").addObject().put("value", "stale").put("display", "Stale");
            echo.put("password", Bodies.PASSWORD);
            echo.put("favouriteColour", "blue");
            echo.putObject("urn:example:params:Custom").put("a", 1);
            echo.put("displayName", "Alice the Second");

            var answer = put(echo).expect(200).user();

            assertThat(answer.id()).isEqualTo(alice.id());
            assertThat(answer.at("/meta/created")).isEqualTo(alice.at("/meta/created"));
            assertThat(answer.at("/displayName")).isEqualTo("Alice the Second");
            assertThat(answer.text()).doesNotContain("favouriteColour", "Stale", "urn:example", Bodies.PASSWORD);
        }

        @Test
        @DisplayName("P1 memberships are untouched")
        void memberships() {
            var group = okta.post("/Groups", Bodies.group("Course Admins", alice.id()))
                    .expect(201)
                    .id();
            var echo = read().echo();
            echo.putArray("groups");

            put(echo).expect(200);

            assertThat(okta.get("/Groups/" + group).members()).containsExactly(alice.id());
        }

        @Test
        @DisplayName("P1 repeated, it changes nothing")
        void repeated() {
            var first = put(read().echo()).expect(200);
            var second = put(first.echo()).expect(200);

            assertThat((ObjectNode) second.echo().without("meta"))
                    .isEqualTo(first.echo().without("meta"));
        }
    }

    @Nested
    class SwitchingActive {

        @Test
        @DisplayName("P2 active false deactivates and keeps everything")
        void deactivates() {
            var group = okta.post("/Groups", Bodies.group("Course Admins", alice.id()))
                    .expect(201)
                    .id();

            var answer = put(read().echo().put("active", false)).expect(200).user();

            assertThat(answer.body().path("active").asBoolean(true)).isFalse();
            var kept = List.of("id", "meta", "active", "groups");
            assertThat((ObjectNode) answer.echo().without(kept))
                    .isEqualTo(alice.echo().without(kept));
            assertThat(okta.findUser(Bodies.ALICE).only().path("id").asText()).isEqualTo(alice.id());
            assertThat(okta.get("/Groups/" + group).members()).containsExactly(alice.id());
        }

        @Test
        @DisplayName("P3 active true revives the same id")
        void revives() {
            put(read().echo().put("active", false)).expect(200);

            var answer = put(read().echo().put("active", true)).expect(200).user();

            assertThat(answer.id()).isEqualTo(alice.id());
            assertThat(answer.at("/active")).isEqualTo("true");
        }

        @Test
        @DisplayName("P1 without active, a person stays what it was")
        void absentActive() {
            var echo = read().echo();
            echo.remove("active");
            assertThat(put(echo).expect(200).at("/active")).isEqualTo("true");
            put(read().echo().put("active", false)).expect(200);
            assertThat(put(echo).expect(200).at("/active")).isEqualTo("false");
        }
    }

    @Nested
    class Renaming {

        @Test
        @DisplayName("P4 a new userName keeps the id and frees the old name")
        void renames() {
            var answer = put(read().echo().put("userName", "Alice.Smith@example.com"))
                    .expect(200)
                    .user();

            assertThat(answer.id()).isEqualTo(alice.id());
            assertThat(answer.at("/userName")).isEqualTo("Alice.Smith@example.com");
            okta.findUser(Bodies.ALICE).none();
            assertThat(okta.findUser("alice.smith@EXAMPLE.com")
                            .only()
                            .path("id")
                            .asText())
                    .isEqualTo(alice.id());
            okta.post("/Users", Bodies.person(Bodies.ALICE)).expect(201);
        }

        @Test
        @DisplayName("P4 only the case of userName can be changed")
        void changesCase() {
            var answer = put(read().echo().put("userName", "ALICE@example.com")).expect(200);

            assertThat(answer.at("/userName")).isEqualTo("ALICE@example.com");
        }

        @Test
        @DisplayName("P4 S6 a taken userName, also the Primary Admin's, is a conflict and nothing changes")
        void taken() {
            okta.post("/Users", Bodies.person("bob@example.com")).expect(201);
            var before = read().body();

            for (var taken : new String[] {"bob@example.com", "BOB@example.com", Tenant.ADMIN}) {
                put(read().echo().put("userName", taken).put("displayName", "Changed"))
                        .expectError(409, "uniqueness");
            }
            assertThat(read().body()).isEqualTo(before);
        }
    }

    @Nested
    class WithOtherBodies {

        @Test
        @DisplayName("P5 an unknown id is not found, and nobody is created")
        void unknownId() {
            okta.put("/Users/" + UUID.randomUUID(), Bodies.person("new@example.com"))
                    .expect(404);
            okta.put("/Users/unknown", Bodies.person("new@example.com")).expect(404);

            okta.findUser("new@example.com").none();
        }

        @Test
        @DisplayName("P1 what Okta supplied and no longer sends is cleared")
        void absentIsCleared() {
            var answer = okta.put(path, """
                            {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"alice@example.com",
                             "externalId":"00ujl29u0le5T6Aj10h7","name":{"givenName":"Alice","familyName":"Ng"},
                             "emails":[{"primary":true,"value":"alice@new.example"}],"active":true}
                            """).expect(200).user();

            assertThat(answer.body().has("displayName")).isFalse();
            assertThat(answer.body().has(ENTERPRISE)).isFalse();
            assertThat(answer.body().path("emails")).hasSize(1);
            assertThat(answer.at("/emails/0/value")).isEqualTo("alice@new.example");
            assertThat(answer.body().at("/emails/0").has("type")).isFalse();
        }

        @Test
        @DisplayName("P1 empty strings and nulls clear")
        void emptyIsCleared() {
            var echo = read().echo();
            echo.put("displayName", "").putNull("locale").put("externalId", "");
            echo.withObject("/name").put("givenName", "");
            echo.putArray("emails");

            var answer = put(echo).expect(200).user();

            assertThat(answer.text()).doesNotContain("\"locale\"", "\"emails\"", "givenName", "null", ":\"\"");
        }

        @Test
        @DisplayName("C5 broken JSON is invalid syntax and changes nothing")
        void brokenJson() {
            var before = read().body();

            okta.put(path, "{\"userName\":").expectError(400, "invalidSyntax");
            okta.put(path, "[]").expectError(400, "invalidSyntax");

            assertThat(read().body()).isEqualTo(before);
        }
    }
}
