package dev.rollcall.systemtest.scim.protocol;

import static dev.rollcall.systemtest.scim.ScimResponse.ENTERPRISE;
import static dev.rollcall.systemtest.scim.ScimResponse.GROUP;
import static dev.rollcall.systemtest.scim.ScimResponse.USER;
import static dev.rollcall.systemtest.scim.users.RolesIT.ENTITLEMENT;
import static dev.rollcall.systemtest.scim.users.RolesIT.ROLE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rollcall.systemtest.scim.Bodies;
import dev.rollcall.systemtest.scim.ScimClient;
import dev.rollcall.systemtest.scim.Tenant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.microshed.testing.jupiter.MicroShedTest;

@Tag("once")
@MicroShedTest
class DiscoveryIT {

    private final Tenant tenant = Tenant.create();
    private final ScimClient okta = tenant.okta();

    private static List<String> names(JsonNode attributes) {
        return attributes.findParents("mutability").stream()
                .map(attribute -> attribute.path("name").asText())
                .toList();
    }

    private static List<String> topNames(JsonNode schema) {
        var names = new ArrayList<String>();
        schema.path("attributes")
                .forEach(attribute -> names.add(attribute.path("name").asText()));
        return names;
    }

    private static JsonNode attribute(JsonNode parent, String list, String name) {
        for (var attribute : parent.path(list)) {
            if (attribute.path("name").asText().equals(name)) {
                return attribute;
            }
        }
        throw new AssertionError(name + " is missing in " + parent);
    }

    private JsonNode schema(String urn) {
        return okta.get("/Schemas/" + urn).expect(200).body();
    }

    @ParameterizedTest(name = "Y1 {0}")
    @ValueSource(strings = {"/Schemas", "/ResourceTypes", "/ServiceProviderConfig"})
    void nothingIsNull(String path) {
        assertThat(okta.get(path).expect(200).text()).doesNotContainPattern(":\\s*null");
    }

    @Nested
    class Schemas {

        @Test
        @DisplayName(
                "Y1 the schemas are a list of User, Group, the enterprise extension, and Okta's Role and Entitlement")
        void list() {
            var schemas = okta.get("/Schemas");

            assertThat(schemas.resources())
                    .extracting(schema -> schema.path("id").asText())
                    .containsExactlyInAnyOrder(USER, GROUP, ENTERPRISE, ROLE, ENTITLEMENT);
            for (var schema : schemas.resources()) {
                assertThat(schema(schema.path("id").asText())).isEqualTo(schema);
                assertThat(schema.at("/meta/resourceType").asText()).isEqualTo("Schema");
                assertThat(schema.at("/meta/location").asText())
                        .isEqualTo(
                                tenant.url() + "/Schemas/" + schema.path("id").asText());
            }
        }

        @Test
        @DisplayName("Y1 a person has every attribute of Okta's default mapping")
        void userAttributes() {
            var user = schema(USER);

            assertThat(topNames(user))
                    .contains(
                            "userName",
                            "name",
                            "displayName",
                            "nickName",
                            "profileUrl",
                            "title",
                            "userType",
                            "preferredLanguage",
                            "locale",
                            "timezone",
                            "active",
                            "emails",
                            "phoneNumbers",
                            "addresses",
                            "groups",
                            "roles")
                    .doesNotHaveDuplicates();
            assertThat(names(attribute(user, "attributes", "name").path("subAttributes")))
                    .contains(
                            "formatted", "familyName", "givenName", "middleName", "honorificPrefix", "honorificSuffix");
            assertThat(names(attribute(user, "attributes", "emails").path("subAttributes")))
                    .contains("value", "type", "primary");
            assertThat(names(attribute(user, "attributes", "addresses").path("subAttributes")))
                    .contains(
                            "formatted",
                            "streetAddress",
                            "locality",
                            "region",
                            "postalCode",
                            "country",
                            "type",
                            "primary");
        }

        @Test
        @DisplayName("Y1 the enterprise extension is complete, manager included")
        void enterpriseAttributes() {
            var enterprise = schema(ENTERPRISE);

            assertThat(topNames(enterprise))
                    .containsExactlyInAnyOrder(
                            "employeeNumber", "costCenter", "organization", "division", "department", "manager");
            assertThat(names(attribute(enterprise, "attributes", "manager").path("subAttributes")))
                    .contains("value", "displayName");
        }

        @Test
        @DisplayName("Y1 a group has displayName and members")
        void groupAttributes() {
            var group = schema(GROUP);

            assertThat(topNames(group)).contains("displayName", "members");
            assertThat(names(attribute(group, "attributes", "members").path("subAttributes")))
                    .contains("value", "display");
        }

        @ParameterizedTest(name = "Y1 {0}")
        @ValueSource(strings = {USER, GROUP, ENTERPRISE, ROLE, ENTITLEMENT})
        void everyAttributeHasItsCharacteristics(String urn) {
            for (var attribute : schema(urn).findParents("name")) {
                if (!attribute.has("mutability")) {
                    continue;
                }
                assertThat(attribute.path("type").asText())
                        .as(attribute.toString())
                        .isIn("string", "boolean", "decimal", "integer", "dateTime", "reference", "complex", "binary");
                assertThat(attribute.path("multiValued").isBoolean())
                        .as(attribute.toString())
                        .isTrue();
                assertThat(attribute.path("required").isBoolean())
                        .as(attribute.toString())
                        .isTrue();
                assertThat(attribute.path("description").asText())
                        .as(attribute.toString())
                        .isNotBlank();
                assertThat(attribute.path("mutability").asText())
                        .isIn("readOnly", "readWrite", "immutable", "writeOnly");
                assertThat(attribute.path("returned").asText()).isIn("always", "never", "default", "request");
            }
            assertThat(schema(urn).path("attributes")).allSatisfy(attribute -> assertThat(attribute.has("mutability"))
                    .isTrue());
        }

        @ParameterizedTest(name = "Y2 {0}")
        @CsvSource({ROLE + ", 'id,displayName,description'", ENTITLEMENT + ", 'id,displayName,description,type'"})
        void rolesAndEntitlementsAreReadOnly(String urn, String attributes) {
            assertThat(topNames(schema(urn))).containsExactly(attributes.split(","));
            assertThat(schema(urn).findValuesAsText("mutability")).containsOnly("readOnly");
        }

        @Test
        @DisplayName("Y1 userName is required, unique in the server and without case")
        void userName() {
            var userName = attribute(schema(USER), "attributes", "userName");

            assertThat(userName.path("required").asBoolean()).isTrue();
            assertThat(userName.path("uniqueness").asText()).isEqualTo("server");
            assertThat(userName.path("caseExact").asBoolean(true)).isFalse();
        }

        @Test
        @DisplayName("Y1 what a person shows is in the schemas")
        void shownIsListed() {
            var user = okta.post("/Users", Bodies.CREATE_ALICE_AT_WORK)
                    .expect(201)
                    .echo()
                    .without(List.of("schemas", "id", "externalId", "meta", ENTERPRISE));
            var names = new ArrayList<String>();
            user.fieldNames().forEachRemaining(names::add);

            assertThat(topNames(schema(USER))).containsAll(names);
        }

        @Test
        @DisplayName("Y1 a type that is not among the canonical ones is accepted")
        void otherTypes() {
            var created = okta.post("/Users", Bodies.CREATE_ALICE.replace("\"work\"", "\"campus\""))
                    .expect(201);

            assertThat(created.at("/emails/0/type")).isEqualTo("campus");
        }

        @Test
        @DisplayName("Y1 an unknown schema is not found")
        void unknown() {
            okta.get("/Schemas/urn:example:unknown").expect(404);
        }
    }

    @Nested
    class ResourceTypes {

        @Test
        @DisplayName(
                "Y1 the resource types are a list of User, with the enterprise extension, Group, Role and Entitlement")
        void list() {
            var types = okta.get("/ResourceTypes");

            assertThat(types.resources())
                    .extracting(type -> type.path("endpoint").asText())
                    .containsExactlyInAnyOrder("/Users", "/Groups", "/Roles", "/Entitlements");
            assertThat(types.body().findValuesAsText("schema"))
                    .containsExactlyInAnyOrder(USER, GROUP, ENTERPRISE, ROLE, ENTITLEMENT);
        }

        @ParameterizedTest(name = "Y1 {0}")
        @CsvSource({
            "User, /Users, " + USER + ", " + ENTERPRISE,
            "Group, /Groups, " + GROUP + ",",
            "Role, /Roles, " + ROLE + ",",
            "Entitlement, /Entitlements, " + ENTITLEMENT + ","
        })
        void oneIsReadByItsName(String name, String endpoint, String schema, @Nullable String extension) {
            var type = okta.get("/ResourceTypes/" + name).expect(200);

            assertThat(type.at("/endpoint")).isEqualTo(endpoint);
            assertThat(type.at("/schema")).isEqualTo(schema);
            assertThat(type.body().path("schemaExtensions").findValuesAsText("schema"))
                    .isEqualTo(extension == null ? List.of() : List.of(extension));
            assertThat(type.at("/meta/resourceType")).isEqualTo("ResourceType");
            assertThat(type.at("/meta/location")).isEqualTo(tenant.url() + "/ResourceTypes/" + name);
        }

        @Test
        @DisplayName("Y2 the resource type Entitlement says why its list is empty")
        void noEntitlements() {
            assertThat(okta.get("/ResourceTypes/Entitlement").at("/description"))
                    .contains("no entitlements of its own")
                    .contains("empty");
        }
    }

    @Test
    @DisplayName("Y1 ServiceProviderConfig tells what is supported, without a key too")
    void serviceProviderConfig() {
        var config = okta.get("/ServiceProviderConfig").expect(200).body();

        assertThat(config.at("/schemas/0").asText())
                .isEqualTo("urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig");
        assertThat(config.at("/patch/supported").asBoolean()).isTrue();
        assertThat(config.at("/filter/supported").asBoolean()).isTrue();
        assertThat(config.at("/filter/maxResults").asInt()).isEqualTo(1000);
        for (var feature : List.of("bulk", "sort", "etag", "changePassword")) {
            assertThat(config.path(feature).path("supported").isBoolean())
                    .as(feature)
                    .isTrue();
        }
        assertThat(config.at("/authenticationSchemes/0/type").asText()).isEqualTo("oauthbearertoken");
        assertThat(tenant.withoutKey().get("/ServiceProviderConfig").expect(200).body())
                .isEqualTo(config);
    }
}
