package dev.rollcall.systemtest.scim.users;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rollcall.systemtest.scim.Bodies;
import dev.rollcall.systemtest.scim.ScimClient;
import dev.rollcall.systemtest.scim.ScimResponse;
import dev.rollcall.systemtest.scim.Tenant;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.microshed.testing.jupiter.MicroShedTest;

/** The lists that Okta Identity Governance reads. */
@MicroShedTest
public class RolesIT {

    public static final String ROLE = "urn:okta:scim:schemas:core:1.0:Role";
    public static final String ENTITLEMENT = "urn:okta:scim:schemas:core:1.0:Entitlement";

    private final Tenant tenant = Tenant.create();
    private final ScimClient okta = tenant.okta();

    private static List<String> ids(ScimResponse list) {
        return list.resources().stream().map(role -> role.path("id").asText()).toList();
    }

    @Nested
    class Roles {

        @Test
        @DisplayName("Y2 the roles are learner, instructor and admin, each complete and at its own address")
        void list() {
            var roles = okta.get("/Roles");

            assertThat(ids(roles)).containsExactly("learner", "instructor", "admin");
            assertThat(roles.totalResults()).isEqualTo(3);
            assertThat(roles.resources())
                    .extracting(role -> role.path("displayName").asText())
                    .containsExactly("Learner", "Instructor", "Admin");
            for (var role : roles.resources()) {
                assertThat(role.path("schemas")).extracting(JsonNode::asText).containsExactly(ROLE);
                assertThat(role.path("description").asText()).isNotBlank().hasSizeLessThanOrEqualTo(1000);
                assertThat(role.at("/meta/resourceType").asText()).isEqualTo("Role");
                assertThat(role.at("/meta/location").asText())
                        .isEqualTo(tenant.url() + "/Roles/" + role.path("id").asText());
                assertThat(okta.get("/Roles/" + role.path("id").asText())
                                .expect(200)
                                .body())
                        .isEqualTo(role);
            }
        }

        @ParameterizedTest(name = "Y2 startIndex={0} count={1}")
        @CsvSource({
            "1, 1, 1, learner",
            "2, 1, 2, instructor",
            "2, 100, 2, instructor admin",
            "4, 1, 4, ''",
            "1, 0, 1, ''",
            "0, 2, 1, learner instructor",
            "9223372036854775807, 1, 9223372036854775807, ''"
        })
        void pages(String startIndex, String count, long answered, String ids) {
            var page = okta.get("/Roles", "startIndex", startIndex, "count", count);

            assertThat(ids(page)).isEqualTo(ids.isEmpty() ? List.of() : List.of(ids.split(" ")));
            assertThat(page.totalResults()).isEqualTo(3);
            assertThat(page.body().path("startIndex").asLong()).isEqualTo(answered);
        }

        @ParameterizedTest(name = "Y2 {0}")
        @CsvSource({
            "id eq \"instructor\", instructor",
            "displayName eq \"INSTRUCTOR\", instructor",
            "urn:okta:scim:schemas:core:1.0:Role:displayname eq \"Admin\", admin"
        })
        void oneIsFoundByItsIdOrName(String filter, String id) {
            assertThat(okta.lookUp("/Roles", filter).only().path("id").asText()).isEqualTo(id);
        }

        @ParameterizedTest(name = "Y2 {0}")
        @ValueSource(strings = {"id eq \"Instructor\"", "displayName eq \"Primary Admin\"", "id eq \"primary_admin\""})
        void nothingElseIsFound(String filter) {
            okta.lookUp("/Roles", filter).none();
        }

        @ParameterizedTest(name = "F4 Y2 {0}")
        @ValueSource(
                strings = {
                    "displayName co \"a\"",
                    "displayName pr",
                    "not (id eq \"admin\")",
                    "id eq \"admin\" or id eq \"learner\"",
                    "description eq \"x\"",
                    "id eq 1",
                    "urn:ietf:params:scim:schemas:core:2.0:User:id eq \"admin\"",
                    "rubbish"
                })
        void anyOtherFilterIsRefusedAndNeverPassedOver(String filter) {
            okta.get("/Roles", "filter", filter).expectError(400, "invalidFilter");
        }

        @Test
        @DisplayName("R3 Y2 only what is asked for is shown")
        void attributes() {
            assertThat(okta.get("/Roles/admin", "attributes", "displayName")
                            .expect(200)
                            .body()
                            .fieldNames())
                    .toIterable()
                    .containsExactlyInAnyOrder("schemas", "id", "displayName");
        }

        @ParameterizedTest(name = "Y2 {0}")
        @ValueSource(strings = {"primary_admin", "Admin", "unknown"})
        void anUnknownRoleIsNotFound(String id) {
            assertThat(okta.get("/Roles/" + id).expect(404).detail())
                    .contains("no Role with the id " + id)
                    .contains("/Roles lists");
        }
    }

    @Test
    @DisplayName("Y2 the list of entitlements is empty")
    void entitlements() {
        okta.get("/Entitlements", "startIndex", "1", "count", "100").none();
        okta.lookUp("/Entitlements", "displayName eq \"Chess\"").none();
        okta.get("/Entitlements", "filter", "type eq \"x\"").expectError(400, "invalidFilter");
        assertThat(okta.get("/Entitlements/1").expect(404).detail()).contains("no Entitlement with the id 1");
    }

    @ParameterizedTest(name = "X2 {0} {1}")
    @CsvSource({
        "POST, /Roles",
        "PUT, /Roles/admin",
        "PATCH, /Roles/admin",
        "DELETE, /Roles/admin",
        "POST, /Entitlements",
        "PUT, /Entitlements/1",
        "PATCH, /Entitlements/1",
        "DELETE, /Entitlements/1"
    })
    void neitherCanBeWritten(String method, String path) {
        var body = method.startsWith("P") ? BodyPublishers.ofString("{\"displayName\":\"Dean\"}") : null;

        assertThat(okta.send(method, path, body).expect(405).detail()).contains("does not take that HTTP method");
        assertThat(okta.get("/Roles").totalResults()).isEqualTo(3);
    }

    @ParameterizedTest(name = "A1 {0}")
    @ValueSource(strings = {"/Roles", "/Roles/admin", "/Entitlements"})
    void nothingIsToldWithoutAKey(String path) {
        tenant.withoutKey().get(path).expect(401);
    }

    @Nested
    class OfAPerson {

        @Test
        @DisplayName("P1 roles are kept and shown as they were sent, whatever they give")
        void asSent() {
            var sent = "\"roles\":[{\"primary\":true,\"value\":\"INSTRUCTOR\"},{\"value\":\"Primary Admin\"}],";
            var created = okta.post("/Users", Bodies.CREATE_ALICE.replace("\"groups\"", sent + "\"groups\""))
                    .expect(201)
                    .user();

            assertThat(created.body().path("roles").findValuesAsText("value"))
                    .containsExactly("INSTRUCTOR", "Primary Admin");
            assertThat(created.at("/roles/0/primary")).isEqualTo("true");
            assertThat(okta.get("/Users/" + created.id()).body()).isEqualTo(created.body());
        }

        @Test
        @DisplayName("P1 a Primary Admin can be sent another role and stays the last one")
        void primaryAdmin() {
            var path = "/Users/" + okta.findUser(Tenant.ADMIN).only().path("id").asText();

            okta.patch(path, Bodies.patch("{\"op\":\"add\",\"path\":\"roles\",\"value\":[{\"value\":\"learner\"}]}"))
                    .expect(200);

            assertThat(okta.delete(path).expect(409).detail()).contains("last active Primary Admin");
        }
    }
}
