package dev.rollcall.systemtest.scim.users;

import static dev.rollcall.systemtest.scim.ScimResponse.ENTERPRISE;
import static dev.rollcall.systemtest.scim.ScimResponse.USER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rollcall.systemtest.scim.Bodies;
import dev.rollcall.systemtest.scim.ScimClient;
import dev.rollcall.systemtest.scim.Tenant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.microshed.testing.jupiter.MicroShedTest;

@MicroShedTest
class CreateUserIT {

    private final Tenant tenant = Tenant.create();
    private final ScimClient okta = tenant.okta();

    @Nested
    class AsOktaDoes {

        @Test
        @DisplayName("C1 everything that Okta sends is kept, except the password")
        void everythingIsKept() {
            var created =
                    okta.post("/Users", Bodies.CREATE_ALICE_AT_WORK).expect(201).user();
            var user = created.body();

            assertThat(created.headers().get("Location")).containsExactly(tenant.url() + "/Users/" + created.id());
            assertThat(user.path("schemas")).extracting(JsonNode::asText).containsExactlyInAnyOrder(USER, ENTERPRISE);
            assertThat(user.path("userName").asText()).isEqualTo("alice@example.com");
            assertThat(user.at("/name/givenName").asText()).isEqualTo("Alice");
            assertThat(user.at("/name/familyName").asText()).isEqualTo("Ng");
            assertThat(user.path("emails")).hasSize(1);
            assertThat(user.at("/emails/0/value").asText()).isEqualTo("alice@example.com");
            assertThat(user.at("/emails/0/type").asText()).isEqualTo("work");
            assertThat(user.at("/emails/0/primary").isBoolean()).isTrue();
            assertThat(user.at("/emails/0/primary").asBoolean()).isTrue();
            assertThat(user.path("displayName").asText()).isEqualTo("Alice Ng");
            assertThat(user.path("locale").asText()).isEqualTo("en-US");
            assertThat(user.path("externalId").asText()).isEqualTo("00ujl29u0le5T6Aj10h7");
            assertThat(user.path("active").isBoolean()).isTrue();
            assertThat(user.path("active").asBoolean()).isTrue();
            var work = user.path(ENTERPRISE);
            assertThat(work.path("employeeNumber").asText()).isEqualTo("701984");
            assertThat(work.path("costCenter").asText()).isEqualTo("4130");
            assertThat(work.path("organization").asText()).isEqualTo("Acme");
            assertThat(work.path("division").asText()).isEqualTo("Ops");
            assertThat(work.path("department").asText()).isEqualTo("Tour");
            assertThat(work.at("/manager/value").asText()).isEqualTo("26118915");
        }

        @Test
        @DisplayName("C1 what was answered is what is read afterwards")
        void readAfterwards() {
            var created = okta.post("/Users", Bodies.CREATE_ALICE_AT_WORK).expect(201);

            var read = okta.get("/Users/" + created.id()).expect(200);

            assertThat(read.body()).isEqualTo(created.body());
        }

        @Test
        @DisplayName("C1 a person without enterprise attributes does not have that schema")
        void noEnterprise() {
            var user =
                    okta.post("/Users", Bodies.CREATE_ALICE).expect(201).user().body();

            assertThat(user.path("schemas")).extracting(JsonNode::asText).containsExactly(USER);
            assertThat(user.has(ENTERPRISE)).isFalse();
        }

        @Test
        @DisplayName("C1 the case of userName is kept")
        void caseIsKept() {
            var created =
                    okta.post("/Users", Bodies.person("Alice.McNg@Example.COM")).expect(201);

            assertThat(created.at("/userName")).isEqualTo("Alice.McNg@Example.COM");
        }

        @Test
        @DisplayName("C1 S7 the password is in no answer")
        void password() {
            var created = okta.post("/Users", Bodies.CREATE_ALICE).expect(201);
            var answers = List.of(
                    created,
                    okta.get("/Users/" + created.id()),
                    okta.get("/Users/" + created.id(), "attributes", "password"),
                    okta.get("/Users/" + created.id(), "attributes", "userName,password"),
                    okta.get("/Users", "attributes", "password"),
                    okta.post("/Users", Bodies.CREATE_ALICE).expect(409));

            assertThat(answers).allSatisfy(answer -> assertThat(answer.text())
                    .doesNotContain(Bodies.PASSWORD)
                    .doesNotContain("\"password\""));
        }

        @Test
        @DisplayName("C1 a person created inactive is inactive")
        void inactive() {
            var body = Bodies.CREATE_ALICE.replace("\"active\": true", "\"active\": false");

            assertThat(okta.post("/Users", body)
                            .expect(201)
                            .user()
                            .body()
                            .path("active")
                            .asBoolean(true))
                    .isFalse();
        }
    }

    @Nested
    class WhenItIsAlreadyThere {

        @Test
        @DisplayName("C2 the same userName is a conflict in any case, also for an inactive person")
        void sameUserName() {
            var id = okta.post("/Users", Bodies.CREATE_ALICE).expect(201).id();

            okta.post("/Users", Bodies.CREATE_ALICE).expectError(409, "uniqueness");
            okta.post("/Users", Bodies.person("ALICE@Example.com")).expectError(409, "uniqueness");
            okta.patch("/Users/" + id, Bodies.DEACTIVATE).expect(200);
            okta.post("/Users", Bodies.CREATE_ALICE).expectError(409, "uniqueness");

            assertThat(okta.findUser(Bodies.ALICE).only().path("id").asText()).isEqualTo(id);
        }

        @Test
        @DisplayName("C6 a POST repeated after a timeout is a conflict, and the look-up finds the one person")
        void repeated() {
            var id =
                    okta.post("/Users", Bodies.CREATE_ALICE_AT_WORK).expect(201).id();

            okta.post("/Users", Bodies.CREATE_ALICE_AT_WORK).expectError(409, "uniqueness");

            var only = okta.findUser(Bodies.ALICE).only();
            assertThat(only).isEqualTo(okta.get("/Users/" + id).body());
            assertThat(okta.get("/Users").totalResults()).isEqualTo(2);
        }

        @Test
        @DisplayName("S6 a person with the userName of the local Primary Admin is a conflict")
        void localAdmin() {
            okta.post("/Users", Bodies.person(Tenant.ADMIN)).expectError(409, "uniqueness");
            okta.post("/Users", Bodies.person(Tenant.ADMIN.toUpperCase(Locale.ROOT)))
                    .expectError(409, "uniqueness");
        }

        @Test
        @DisplayName("S5 the same externalId makes another person and never leads to the first one's record")
        void sameExternalId() {
            var id = okta.post("/Users", Bodies.CREATE_ALICE).expect(201).id();

            var other = okta.post("/Users", Bodies.CREATE_ALICE.replace("alice@", "mallory@"))
                    .expect(201);

            assertThat(other.id()).isNotEqualTo(id);
            assertThat(okta.get("/Users/" + id).at("/userName")).isEqualTo(Bodies.ALICE);
            assertThat(okta.lookUp("/Users", "externalId eq \"" + Bodies.ALICE_IN_OKTA + "\"")
                            .resources())
                    .extracting(user -> user.path("id").asText())
                    .containsExactlyInAnyOrder(id, other.id());
        }
    }

    @Nested
    class AsOtherProvidersDo {

        @ParameterizedTest(name = "C3 {0}")
        @ValueSource(strings = {"""
                    {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"alice@example.com",
                     "name":{"givenName":"Alice","familyName":"Ng"},
                     "emails":[{"primary":true,"value":"alice@example.com"}],"active":true}""", """
                    {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User","urn:okta:custom:user:1.0:demo"],
                     "userName":"alice@example.com","favouriteColour":"blue","nested":{"a":[1,{"b":null}]},
                     "urn:okta:custom:user:1.0:demo":{"shoeSize":42}}""", """
                    {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"alice@example.com",
                     "name":{"givenName":"","familyName":"","honorificPrefix":""},"displayName":"","locale":"",
                     "title":"","nickName":"","profileUrl":"","preferredLanguage":"","timezone":"","userType":"",
                     "emails":[{"primary":true,"value":"","type":""}],"phoneNumbers":[{"value":"","type":"work"}],
                     "addresses":[{"type":"work","streetAddress":"","country":""}],"roles":[{"primary":true,"value":""}],
                     "externalId":"","active":true,
                     "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"department":"","manager":{"value":""}}}""", """
                    {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"alice@example.com",
                     "name":null,"displayName":null,"emails":null,"phoneNumbers":[],"title":null,"active":true,
                     "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":null}""", """
                    {"userName":"alice@example.com"}"""})
        void aSparseAnUnknownOrAnEmptyAttributeIsNoError(String body) {
            var created = okta.post("/Users", body).expect(201).user();

            assertThat(created.text()).doesNotContain("favouriteColour", "shoeSize", "null", ":\"\"");
            okta.get("/Users/" + created.id()).expect(200).user();
        }

        @Test
        @DisplayName("C3 two people without externalId are no conflict")
        void emptyExternalIds() {
            okta.post("/Users", Bodies.CREATE_ALICE.replace(Bodies.ALICE_IN_OKTA, ""))
                    .expect(201);
            okta.post(
                            "/Users",
                            Bodies.CREATE_ALICE
                                    .replace(Bodies.ALICE_IN_OKTA, "")
                                    .replace("alice", "bob"))
                    .expect(201);
        }

        @Test
        @DisplayName("C4 Entra's strings become booleans, its manager an object")
        void entra() {
            var created = okta.asEntra().post("/Users", """
                            {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User",
                                        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"],
                             "userName":"alice@example.com","active":"True","displayName":"Alice Ng","externalId":"0a1b",
                             "emails":[{"primary":"true","type":"work","value":"alice@example.com"}],
                             "meta":{"resourceType":"User"},
                             "name":{"formatted":"Alice Ng","familyName":"Ng","givenName":"Alice"},
                             "roles":[{"value":"{\\"id\\":\\"1\\",\\"value\\":\\"Admin\\",\\"displayName\\":\\"Admin\\"}"}],
                             "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"manager":"26118915"}}
                            """).expect(201).user();

            assertThat(created.body().path("active").isBoolean()).isTrue();
            assertThat(created.body().path("active").asBoolean()).isTrue();
            assertThat(created.body().at("/emails/0/primary").isBoolean()).isTrue();
            assertThat(created.body()
                            .path(ENTERPRISE)
                            .path("manager")
                            .path("value")
                            .asText())
                    .isEqualTo("26118915");
            assertThat(created.body().path("roles").isArray()).isTrue();
        }

        @Test
        @DisplayName("C4 \"False\" creates an inactive person")
        void entraInactive() {
            var created = okta.asEntra()
                    .post("/Users", Bodies.CREATE_ALICE.replace("\"active\": true", "\"active\": \"False\""))
                    .expect(201);

            assertThat(created.body().path("active").isBoolean()).isTrue();
            assertThat(created.body().path("active").asBoolean(true)).isFalse();
        }
    }

    @Nested
    class WithAnInvalidBody {

        @ParameterizedTest(name = "C5 {0}")
        @ValueSource(
                strings = {
                    "{}",
                    "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"displayName\":\"Alice\"}",
                    "{\"userName\":\"\"}",
                    "{\"userName\":\"  \"}",
                    "{\"userName\":null}",
                    "{\"userName\":\"alice@example.com\",\"active\":\"perhaps\"}"
                })
        void aMissingOrWrongValueIsInvalid(String body) {
            okta.post("/Users", body).expectError(400, "invalidValue");
        }

        @ParameterizedTest(name = "C5 {0}")
        @ValueSource(
                strings = {
                    "",
                    "{",
                    "{\"userName\":\"alice@example.com\"",
                    "userName=alice",
                    "[]",
                    "\"alice\"",
                    "null",
                    "42",
                    "<user/>"
                })
        void brokenJsonIsInvalidSyntax(String body) {
            okta.post("/Users", body).expectError(400, "invalidSyntax");
        }
    }
}
