package dev.rollcall.systemtest.scim.dialect;

import static dev.rollcall.systemtest.scim.ScimResponse.ENTERPRISE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rollcall.systemtest.scim.Bodies;
import dev.rollcall.systemtest.scim.Parallel;
import dev.rollcall.systemtest.scim.ScimClient;
import dev.rollcall.systemtest.scim.ScimResponse;
import dev.rollcall.systemtest.scim.Tenant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.microshed.testing.jupiter.MicroShedTest;

/** What Microsoft Entra ID sends, word for word. */
@MicroShedTest
class EntraDialectIT {

    private static final String MANAGER = ENTERPRISE + ":manager";
    private static final String CREATE = """
            {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User",
                        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"],
             "externalId":"0a21f0f2-8d2a-4f8e-bf98-7363c4aed4ef","userName":"alice@example.com","active":"True",
             "displayName":"Alice Ng","meta":{"resourceType":"User"},
             "emails":[{"primary":"true","type":"work","value":"alice@example.com"}],
             "name":{"formatted":"Alice Ng","familyName":"Ng","givenName":"Alice"},
             "roles":[{"value":"{\\"id\\":\\"18d1\\",\\"value\\":\\"Admin\\",\\"displayName\\":\\"Administrator\\"}"}],
             "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"manager":"26118915"}}
            """;

    private final ScimClient entra = Tenant.create().okta().asEntra();

    private String create() {
        return "/Users/" + entra.post("/Users", CREATE).expect(201).user().id();
    }

    private JsonNode patch(String path, String... operations) {
        entra.patch(path, Bodies.patch(operations)).expect(200);
        return entra.get(path).expect(200).user().body();
    }

    @Nested
    class People {

        @Test
        @DisplayName("sequence 11: a person is looked for, created, changed in Entra's dialect and deleted")
        void sequence() {
            entra.get("/Users", "filter", "userName eq \"c1a0b6a8-3a05-4f0a-9d8b-3b6f1d0a4c1e\"")
                    .none();
            entra.get("/Users", "filter", "userName eq \"alice@example.com\"").none();
            var path = create();
            var created = entra.get(path).expect(200).user().body();
            assertThat(created.path("active").toString()).isEqualTo("true");
            assertThat(created.path("emails").toString())
                    .isEqualTo("[{\"value\":\"alice@example.com\",\"type\":\"work\",\"primary\":true}]");
            assertThat(created.path("roles").toString())
                    .isEqualTo("[{\"value\":\"Admin\",\"display\":\"Administrator\"}]");
            assertThat(created.at("/" + ENTERPRISE + "/manager/value").asText()).isEqualTo("26118915");

            var off = patch(
                    path,
                    "{\"op\":\"Replace\",\"path\":\"active\",\"value\":\"False\"}",
                    "{\"op\":\"Replace\",\"path\":\"name.givenName\",\"value\":\"A\"}",
                    "{\"op\":\"Remove\",\"path\":\"displayName\"}");
            assertThat(off.path("active").toString()).isEqualTo("false");
            assertThat(off.at("/name/givenName").asText()).isEqualTo("A");
            assertThat(off.has("displayName")).isFalse();

            var moved = patch(
                    path,
                    "{\"op\":\"Replace\",\"path\":\"emails[type eq \\\"work\\\"].value\",\"value\":\"a@b\"}",
                    "{\"op\":\"Add\",\"path\":\"emails[type eq \\\"home\\\"].value\",\"value\":\"c@d\"}",
                    "{\"op\":\"Replace\",\"path\":\"addresses[type eq \\\"work\\\"].postalCode\",\"value\":\"94105\"}",
                    "{\"op\":\"Replace\",\"path\":\"addresses[type eq \\\"work\\\"].locality\",\"value\":\"SF\"}",
                    "{\"op\":\"Replace\",\"path\":\"phoneNumbers[type eq \\\"mobile\\\"].value\",\"value\":\"\"}",
                    "{\"op\":\"Replace\",\"path\":\"roles[primary eq \\\"True\\\"].value\",\"value\":\"admin\"}");
            assertThat(moved.path("emails").toString())
                    .isEqualTo("[{\"value\":\"a@b\",\"type\":\"work\",\"primary\":true},"
                            + "{\"value\":\"c@d\",\"type\":\"home\"}]");
            assertThat(moved.path("addresses").toString())
                    .isEqualTo("[{\"locality\":\"SF\",\"postalCode\":\"94105\",\"type\":\"work\"}]");
            assertThat(moved.has("phoneNumbers")).isFalse();
            assertThat(moved.path("roles").toString())
                    .isEqualTo("[{\"value\":\"Admin\",\"display\":\"Administrator\"},"
                            + "{\"value\":\"admin\",\"primary\":true}]");

            var flagged = patch(path, """
                            {"op":"replace","value":{"name.givenName":"Alice",
                             "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber":"7"}}""");
            assertThat(flagged.at("/name/givenName").asText()).isEqualTo("Alice");
            assertThat(flagged.at("/" + ENTERPRISE + "/employeeNumber").asText())
                    .isEqualTo("7");

            entra.delete(path).expect(204);
            entra.delete(path).expect(404);
        }

        @ParameterizedTest(name = "H6 {0} {1}")
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "Add     | \"m1\"               | m1",
                    "Replace | {\"value\":\"m1\"}   | m1",
                    "Replace | [{\"value\":\"m1\"}] | m1",
                    "replace | \"\"                 | ``",
                    "Replace | {\"value\":\"\"}     | ``",
                    "Remove  | null                 | ``"
                })
        void aManagerIsSetAndRemoved(String op, String value, String manager) {
            var path = create();

            var user = patch(path, "{\"op\":\"" + op + "\",\"path\":\"" + MANAGER + "\",\"value\":" + value + "}");

            assertThat(user.at("/" + ENTERPRISE + "/manager/value").asText()).isEqualTo(manager);
            assertThat(user.path(ENTERPRISE).has("manager")).isEqualTo(!manager.isEmpty());
        }

        @ParameterizedTest(name = "H7 {0}")
        @ValueSource(strings = {"\"\"", "null"})
        void everyOptionalAttributeIsCleared(String nothing) {
            var path = create();
            var attributes = new String[] {
                "displayName",
                "nickName",
                "title",
                "userType",
                "locale",
                "timezone",
                "preferredLanguage",
                "profileUrl",
                "externalId",
                "name.givenName",
                "name.familyName",
                "name.formatted",
                "emails[type eq \\\"work\\\"].value",
                "phoneNumbers[type eq \\\"mobile\\\"].value",
                "addresses[type eq \\\"work\\\"].streetAddress",
                ENTERPRISE + ":department",
                MANAGER
            };
            var operations = IntStream.range(0, attributes.length)
                    .mapToObj(i -> "{\"op\":\"Replace\",\"path\":\"" + attributes[i] + "\",\"value\":" + nothing + "}")
                    .toArray(String[]::new);

            var user = patch(path, operations);

            assertThat(user.fieldNames())
                    .toIterable()
                    .containsExactlyInAnyOrder("schemas", "id", "userName", "active", "roles", "meta");
        }

        @Test
        @DisplayName("H4 what no correction can express has no target, and nothing is applied")
        void noTarget() {
            var path = create();
            var before = entra.get(path).body();

            entra.patch(
                            path,
                            Bodies.patch(
                                    "{\"op\":\"Replace\",\"path\":\"title\",\"value\":\"Dr\"}",
                                    "{\"op\":\"Replace\",\"path\":\"emails[type ne \\\"work\\\"].value\",\"value\":\"x\"}"))
                    .expectError(400, "noTarget");

            assertThat(entra.get(path).body()).isEqualTo(before);
        }
    }

    @Nested
    class Groups {

        @Test
        @DisplayName(
                "sequence 11: a group is created, read without members, filled and emptied; of fifty at once none is lost")
        void sequence() {
            var people = Parallel.people(entra, 50);
            var group = entra.post("/Groups", """
                            {"schemas":["urn:ietf:params:scim:schemas:core:2.0:Group",
                                        "http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group"],
                             "externalId":"8aa1a0c0-c4c3-4bc0-b4a5-2ef676900159","displayName":"Staff",
                             "meta":{"resourceType":"Group"}}
                            """).expect(201).group();
            var path = "/Groups/" + group.id();
            assertThat(entra.get(path, "excludedAttributes", "members")
                            .expect(200)
                            .body()
                            .has("members"))
                    .isFalse();

            members(path, "Add", people.get(0));
            members(path, "Add", people.get(1));
            members(path, "Remove", people.get(0));
            assertThat(entra.get(path).members()).containsExactly(people.get(1));
            entra.patch(path, Bodies.patch("{\"op\":\"Remove\",\"path\":\"members\"}"))
                    .expect(204);
            assertThat(entra.get(path).members()).isEmpty();

            Parallel.atOnce(50, i -> members(path, "Add", people.get(i)));
            assertThat(entra.get(path).members()).containsExactlyInAnyOrderElementsOf(people);
            Parallel.atOnce(49, i -> members(path, "Remove", people.get(i)));
            assertThat(entra.get(path).members()).containsExactly(people.get(49));
        }

        private ScimResponse members(String path, String op, String id) {
            return entra.patch(
                            path,
                            Bodies.patch("{\"op\":\"" + op
                                    + "\",\"path\":\"members\",\"value\":[{\"$ref\":null,\"value\":\"" + id + "\"}]}"))
                    .expect(204);
        }
    }
}
