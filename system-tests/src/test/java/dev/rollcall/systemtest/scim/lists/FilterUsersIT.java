package dev.rollcall.systemtest.scim.lists;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.scim.Bodies;
import dev.rollcall.systemtest.scim.Parallel;
import dev.rollcall.systemtest.scim.ScimClient;
import dev.rollcall.systemtest.scim.Tenant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.microshed.testing.jupiter.MicroShedTest;

@MicroShedTest
class FilterUsersIT {

    private final Tenant tenant = Tenant.create();
    private final ScimClient okta = tenant.okta();

    @Nested
    class ByUserName {

        @ParameterizedTest(name = "F1 {0}")
        @ValueSource(
                strings = {
                    "filter=userName%20eq%20%22Alice.Ng%40Example.com%22&startIndex=1&count=100",
                    "filter=userName+eq+%22Alice.Ng%40Example.com%22&startIndex=1&count=100",
                    "filter=userName%20eq%20%22Alice.Ng@Example.com%22",
                    "filter=userName%20eq%20%22alice.ng%40example.com%22",
                    "filter=userName%20eq%20%22ALICE.NG%40EXAMPLE.COM%22",
                    "filter=USERNAME%20EQ%20%22alice.ng%40example.com%22",
                    "count=100&startIndex=1&filter=username+Eq+%22alice.ng@example.com%22",
                    "filter=urn%3Aietf%3Aparams%3Ascim%3Aschemas%3Acore%3A2.0%3AUser%3AuserName%20eq%20%22alice.ng%40example.com%22",
                    "filter=urn:ietf:params:scim:schemas:core:2.0:user:username%20eq%20%22alice.ng%40example.com%22"
                })
        void findsThePersonInEverySpelling(String query) {
            okta.post("/Users", Bodies.person("Alice.Ng@Example.com")).expect(201);
            okta.post("/Users", Bodies.person("bob@example.com")).expect(201);

            var found = okta.send("GET", "/Users?" + query, null).only();

            assertThat(found.path("userName").asText()).isEqualTo("Alice.Ng@Example.com");
        }

        @Test
        @DisplayName("F1 answers complete resources")
        void completeResources() {
            var id =
                    okta.post("/Users", Bodies.CREATE_ALICE_AT_WORK).expect(201).id();

            assertThat(okta.findUser(Bodies.ALICE).only())
                    .isEqualTo(okta.get("/Users/" + id).user().body());
        }

        @Test
        @DisplayName("F1 finds an inactive person")
        void inactive() {
            var id = okta.post("/Users", Bodies.CREATE_ALICE).expect(201).id();
            okta.patch("/Users/" + id, Bodies.DEACTIVATE).expect(200);

            var found = okta.findUser(Bodies.ALICE).only();

            assertThat(found.path("id").asText()).isEqualTo(id);
            assertThat(found.path("active").isBoolean()).isTrue();
            assertThat(found.path("active").asBoolean()).isFalse();
        }

        @Test
        @DisplayName("F1 finds nobody by a part of the name")
        void partOfTheName() {
            okta.post("/Users", Bodies.CREATE_ALICE).expect(201);

            for (var part :
                    new String[] {"alice", "alice@example.co", "lice@example.com", "alice@example.com.au", ""}) {
                okta.findUser(part).none();
            }
        }

        @Test
        @DisplayName("F1 a plus in the address arrives as %2B")
        void plus() {
            okta.post("/Users", Bodies.person("a+b@example.com")).expect(201);

            okta.send("GET", "/Users?filter=userName%20eq%20%22a%2Bb%40example.com%22", null)
                    .only();
            okta.send("GET", "/Users?filter=userName%20eq%20%22a+b%40example.com%22", null)
                    .resources();
        }

        @ParameterizedTest(name = "F1 {0}")
        @ValueSource(
                strings = {
                    "o'brien@example.com",
                    "quo\"te@example.com",
                    "back\\slash@example.com",
                    "per%cent_under@example.com",
                    "jürgen.müller@例え.jp",
                    "amp&equals=@example.com",
                    "semi;hash#@example.com",
                    "DOMAIN\\user",
                    "with blank"
                })
        void findsUnusualNames(String userName) {
            okta.post("/Users", Bodies.person(userName)).expect(201);
            okta.post("/Users", Bodies.CREATE_ALICE).expect(201);

            var found = okta.lookUp("/Users", "userName eq " + Bodies.quote(userName))
                    .only();

            assertThat(found.path("userName").asText()).isEqualTo(userName);
        }
    }

    @Nested
    class ByOtherAttributes {

        @ParameterizedTest(name = "F2 {0}")
        @ValueSource(
                strings = {
                    "externalId eq \"00ujl29u0le5T6Aj10h7\"",
                    "emails[type eq \"work\"].value eq \"alice@example.com\"",
                    "emails[type eq \"work\"].value eq \"ALICE@example.com\"",
                    "emails[type eq \"work\" and value eq \"alice@example.com\"]",
                    "emails.value eq \"alice@example.com\"",
                    "urn:ietf:params:scim:schemas:core:2.0:User:externalId eq \"00ujl29u0le5T6Aj10h7\"",
                    "externalId eq \"00ujl29u0le5T6Aj10h7\" and active eq true",
                    "userName eq \"alice@example.com\" and externalId eq \"00ujl29u0le5T6Aj10h7\"",
                    "displayName eq \"Alice Ng\"",
                    "name.familyName eq \"Ng\" and name.givenName eq \"Alice\""
                })
        void findsThePerson(String filter) {
            var id = okta.post("/Users", Bodies.CREATE_ALICE).expect(201).id();
            okta.post("/Users", Bodies.person("bob@example.com")).expect(201);

            assertThat(okta.asEntra()
                            .get("/Users", "filter", filter)
                            .only()
                            .path("id")
                            .asText())
                    .isEqualTo(id);
        }

        @Test
        @DisplayName("F2 finds a person by id")
        void byId() {
            var id = okta.post("/Users", Bodies.CREATE_ALICE).expect(201).id();

            okta.lookUp("/Users", "id eq \"" + id + "\"").only();
            okta.lookUp("/Users", "id eq \"" + id + "\" and externalId eq \"other\"")
                    .none();
        }

        @ParameterizedTest(name = "F2 {0}")
        @ValueSource(
                strings = {
                    "externalId eq \"00UJL29U0LE5T6AJ10H7\"",
                    "externalId eq \"00u\"",
                    "emails[type eq \"home\"].value eq \"alice@example.com\"",
                    "userName eq \"alice@example.com\" and externalId eq \"other\"",
                    "userName eq \"alice@example.com\" and active eq false"
                })
        void findsNobody(String filter) {
            okta.post("/Users", Bodies.CREATE_ALICE).expect(201);

            okta.lookUp("/Users", filter).none();
        }

        @Test
        @DisplayName("F1 a look-up is paged like a list")
        void paged() {
            Parallel.people(okta, 3);

            var page = okta.get("/Users", "filter", "name.familyName eq \"Family\"", "startIndex", "2", "count", "1");

            assertThat(page.resources()).hasSize(1);
            assertThat(page.totalResults()).isEqualTo(3);
            assertThat(page.startIndex()).isEqualTo(2);
        }
    }
}
