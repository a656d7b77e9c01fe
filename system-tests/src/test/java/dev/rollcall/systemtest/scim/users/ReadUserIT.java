package dev.rollcall.systemtest.scim.users;

import static dev.rollcall.systemtest.scim.ScimResponse.ENTERPRISE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rollcall.systemtest.scim.Bodies;
import dev.rollcall.systemtest.scim.ScimClient;
import dev.rollcall.systemtest.scim.Tenant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.microshed.testing.jupiter.MicroShedTest;

@MicroShedTest
class ReadUserIT {

    private final ScimClient okta = Tenant.create().okta();

    @Nested
    class ById {

        @Test
        @DisplayName("R1 answers an active and an inactive person")
        void activeAndInactive() {
            var id = okta.post("/Users", Bodies.CREATE_ALICE).expect(201).id();
            assertThat(okta.get("/Users/" + id).expect(200).user().at("/active"))
                    .isEqualTo("true");

            okta.patch("/Users/" + id, Bodies.DEACTIVATE).expect(200);

            var read = okta.get("/Users/" + id).expect(200).user();
            assertThat(read.id()).isEqualTo(id);
            assertThat(read.at("/active")).isEqualTo("false");
            assertThat(read.at("/name/givenName")).isEqualTo("Alice");
        }

        @ParameterizedTest(name = "R2 {0}")
        @ValueSource(
                strings = {
                    "00000000-0000-0000-0000-000000000000",
                    "unknown",
                    "1",
                    "-1",
                    "00ujl29u0le5T6Aj10h7",
                    "alice%40example.com",
                    "alice@example.com",
                    "%27%20OR%20%271%27=%271",
                    "a%20b",
                    "%E2%98%83",
                    "null"
                })
        void somethingElseThanAnIdIsNotFound(String id) {
            okta.post("/Users", Bodies.CREATE_ALICE).expect(201);

            okta.get("/Users/" + id).expect(404);
        }

        @Test
        @DisplayName("R2 a random and a very long id are not found")
        void randomIds() {
            okta.get("/Users/" + UUID.randomUUID()).expect(404);
            okta.get("/Users/" + "x".repeat(2000)).expect(404);
        }

        @Test
        @DisplayName("R2 the id of a group is not the id of a person")
        void idOfAGroup() {
            var group = okta.post("/Groups", Bodies.group("Course Admins")).expect(201);

            okta.get("/Users/" + group.id()).expect(404);
        }
    }

    @Nested
    class WithChosenAttributes {

        private String id() {
            return okta.post("/Users", Bodies.CREATE_ALICE_AT_WORK).expect(201).id();
        }

        private static List<String> names(JsonNode resource) {
            var names = new ArrayList<String>();
            resource.fieldNames().forEachRemaining(names::add);
            return names;
        }

        @ParameterizedTest(name = "R3 attributes={0}")
        @ValueSource(
                strings = {
                    "userName",
                    "USERNAME",
                    "urn:ietf:params:scim:schemas:core:2.0:User:userName",
                    "userName,unknownAttribute",
                    " userName , id "
                })
        void onlyTheAskedForAndIdAndSchemas(String attributes) {
            var user = okta.get("/Users/" + id(), "attributes", attributes).expect(200);

            assertThat(names(user.body())).containsExactlyInAnyOrder("schemas", "id", "userName");
        }

        @Test
        @DisplayName("R3 a sub-attribute and an enterprise attribute can be asked for")
        void subAttributes() {
            var user = okta.get("/Users/" + id(), "attributes", "name.givenName," + ENTERPRISE + ":department")
                    .expect(200)
                    .body();

            assertThat(names(user)).containsExactlyInAnyOrder("schemas", "id", "name", ENTERPRISE);
            assertThat(names(user.path("name"))).containsExactly("givenName");
            assertThat(names(user.path(ENTERPRISE))).containsExactly("department");
        }

        @Test
        @DisplayName("R3 excluded attributes are left out, id and schemas cannot be")
        void excluded() {
            var user = okta.get("/Users/" + id(), "excludedAttributes", "emails,name.familyName,id,schemas")
                    .expect(200)
                    .body();

            assertThat(names(user))
                    .contains("schemas", "id", "userName", "active")
                    .doesNotContain("emails");
            assertThat(user.path("name").has("familyName")).isFalse();
            assertThat(user.at("/name/givenName").asText()).isEqualTo("Alice");
        }

        @Test
        @DisplayName("R3 a list and a look-up honour them")
        void lists() {
            id();

            for (var user : okta.get("/Users", "attributes", "userName").resources()) {
                assertThat(names(user)).containsExactlyInAnyOrder("schemas", "id", "userName");
            }
            var found = okta.get(
                            "/Users", "filter", "userName eq \"alice@example.com\"", "excludedAttributes", "emails")
                    .only();
            assertThat(names(found)).contains("userName").doesNotContain("emails");
        }

        @Test
        @DisplayName("R3 POST, PUT and PATCH honour them")
        void writes() {
            var created =
                    okta.post("/Users?attributes=userName", Bodies.CREATE_ALICE).expect(201);
            var path = "/Users/" + created.id() + "?attributes=active";

            assertThat(names(created.body())).containsExactlyInAnyOrder("schemas", "id", "userName");
            assertThat(names(okta.put(path, Bodies.CREATE_ALICE).expect(200).body()))
                    .containsExactlyInAnyOrder("schemas", "id", "active");
            assertThat(names(okta.patch(path, Bodies.DEACTIVATE).expect(200).body()))
                    .containsExactlyInAnyOrder("schemas", "id", "active");
        }
    }
}
