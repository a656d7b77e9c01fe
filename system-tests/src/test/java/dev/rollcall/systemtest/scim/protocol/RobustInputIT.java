package dev.rollcall.systemtest.scim.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.scim.Bodies;
import dev.rollcall.systemtest.scim.ScimClient;
import dev.rollcall.systemtest.scim.ScimResponse;
import dev.rollcall.systemtest.scim.Tenant;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.microshed.testing.jupiter.MicroShedTest;

@MicroShedTest
class RobustInputIT {

    private final ScimClient okta = Tenant.create().okta();

    @Nested
    class Json {

        @Test
        @DisplayName("S13 JSON of depth 5 000 is rejected")
        void deep() {
            okta.post("/Users", "[".repeat(5000) + "]".repeat(5000)).expect(400, 413);
            okta.post("/Users", "{\"userName\":\"a\",\"x\":" + "{\"x\":".repeat(5000) + "1" + "}".repeat(5001))
                    .expect(400, 413);
            okta.post("/Users", "{\"userName\":\"a\",\"emails\":" + "[".repeat(100_000))
                    .expect(400, 413);
        }

        @Test
        @DisplayName("S13 a long text is kept or rejected")
        void longText() {
            for (int length : new int[] {300, 5_000, 100_000, 2_000_000}) {
                var text = "x".repeat(length);
                var name = UUID.randomUUID() + "@example.com";
                var created = okta.post("/Users", Bodies.person(name).replace("\"Given\"", "\"" + text + "\""))
                        .expect(201, 400, 413);
                if (created.status() == 201) {
                    assertThat(created.at("/name/givenName")).isEqualTo(text);
                }
                okta.post("/Users", Bodies.person(text)).expect(201, 400, 413);
                okta.post("/Groups", Bodies.group(text)).expect(201, 400, 413);
            }
        }

        @ParameterizedTest(name = "S13 {0}")
        @ValueSource(
                strings = {
                    "{\"userName\":\"alice@example.com\"} trailing",
                    "{\"userName\":\"alice@example.com\"}{\"userName\":\"bob@example.com\"}",
                    "{\"userName\":\"alice@example.com\",}",
                    "{'userName':'alice@example.com'}",
                    "{userName:\"alice@example.com\"}",
                    "{\"userName\":\"alice@example.com\",\"x\":NaN}",
                    "{\"userName\":\"alice@example.com\",\"x\":Infinity}",
                    "{\"userName\":\"alice@example.com\",\"x\":01}",
                    "{\"userName\":\"alice@example.com\" /* comment */}",
                    "{\"userName\":\"alice@example.com\",\"displayName\":\"\\x\"}"
                })
        void almostJsonIsRejected(String body) {
            okta.post("/Users", body).expectError(400, "invalidSyntax");

            okta.findUser(Bodies.ALICE).none();
        }

        @ParameterizedTest(name = "S13 {0}")
        @ValueSource(
                strings = {
                    "{\"userName\":\"alice@example.com\",\"x\":1e1000000}",
                    "{\"userName\":\"alice@example.com\",\"x\":1e-1000000}",
                    "{\"userName\":\"alice@example.com\",\"title\":1e1000000}",
                    "{\"userName\":1e1000000}",
                    "{\"userName\":[\"alice@example.com\"]}",
                    "{\"userName\":[\"alice@example.com\",\"bob@example.com\"]}",
                    "{\"userName\":\"alice@example.com\",\"displayName\":\"\\u0000\"}",
                    "{\"userName\":\"alice\\u0000@example.com\"}",
                    "{\"userName\":\"alice@example.com\",\"displayName\":\"\\ud800\"}",
                    "{\"userName\":\"alice@example.com\",\"displayName\":\"\\udc00\\ud800\"}",
                    "{\"userName\":\"alice\\r\\nX-Header: 1@example.com\"}",
                    "{\"userName\":\"alice@example.com\",\"name\":\"Alice\"}",
                    "{\"userName\":\"alice@example.com\",\"name\":[]}",
                    "{\"userName\":\"alice@example.com\",\"emails\":\"alice@example.com\"}",
                    "{\"userName\":\"alice@example.com\",\"emails\":[\"alice@example.com\",null,7,[]]}",
                    "{\"userName\":\"alice@example.com\",\"emails\":{\"value\":\"alice@example.com\"}}",
                    "{\"userName\":\"alice@example.com\",\"active\":{}}",
                    "{\"userName\":\"alice@example.com\",\"displayName\":{\"a\":1}}",
                    "{\"userName\":\"alice@example.com\",\"schemas\":\"x\"}",
                    "{\"userName\":\"alice@example.com\",\"schemas\":[7]}"
                })
        void aStrangeValueIsStoredOrRejectedButNoFailure(String body) {
            var answer = okta.post("/Users", body).expect(201, 400);

            if (answer.status() == 201) {
                okta.get("/Users/" + answer.id()).expect(200).user();
            }
            okta.get("/Users").resources();
        }

        @Test
        @DisplayName("S13 an array of 100 000 items is answered")
        void manyItems() {
            var emails = "{\"value\":\"a@example.com\"},".repeat(100_000) + "{\"value\":\"b@example.com\"}";
            okta.post("/Users", "{\"userName\":\"alice@example.com\",\"emails\":[" + emails + "]}")
                    .expect(201, 400, 413);

            okta.get("/Users", "count", "1").resources();
        }

        @Test
        @DisplayName("S13 bytes that are not UTF-8 are rejected, a byte order mark is not stored")
        void encodings() {
            var latin = "{\"userName\":\"jürgen@example.com\"}";

            okta.send("POST", "/Users", BodyPublishers.ofByteArray(latin.getBytes(StandardCharsets.ISO_8859_1)))
                    .expectError(400, "invalidSyntax");
            okta.sending("application/scim+json; charset=iso-8859-1")
                    .send("POST", "/Users", BodyPublishers.ofByteArray(latin.getBytes(StandardCharsets.ISO_8859_1)))
                    .expect(201, 400, 415);
            okta.post("/Users", "\uFEFF" + Bodies.CREATE_ALICE).expect(201, 400);

            for (var user : okta.get("/Users").resources()) {
                assertThat(user.path("userName").asText()).isIn(Tenant.ADMIN, "jürgen@example.com", Bodies.ALICE);
            }
        }
    }

    @Nested
    @Tag("once")
    class Attributes {

        @Test
        @DisplayName("S5 S8 an id, a tenant, a role or a prototype from the client is not taken")
        void foreignAttributes() {
            var id = UUID.randomUUID().toString();
            var created = okta.post("/Users", """
                            {"userName":"alice@example.com","id":"%s","ID":"%s","Id":"1",
                             "meta":{"created":"1999-01-01T00:00:00Z","location":"https://evil.example/1"},
                             "groups":[{"value":"1","display":"Primary Admins"}],
                             "tenantId":"1","tenant":"other","role":"admin","isAdmin":true,"passwordHash":"x",
                             "__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}}}
                            """.formatted(id, id)).expect(201, 400);

            if (created.status() == 201) {
                assertThat(created.user().id()).isNotEqualTo(id).isNotEqualTo("1");
                assertThat(created.text())
                        .doesNotContain(
                                "1999", "evil", "tenantId", "isAdmin", "__proto__", "constructor", "Primary Admins");
            }
            okta.get("/Users/" + id).expect(404);
        }

        @Test
        @DisplayName("S8 of a key that is there twice one value is taken, or it is rejected")
        void duplicateKeys() {
            var created = okta.post("/Users", "{\"userName\":\"alice@example.com\",\"userName\":\"bob@example.com\"}")
                    .expect(201, 400);
            okta.post("/Users", "{\"userName\":\"carol@example.com\",\"USERNAME\":\"dave@example.com\"}")
                    .expect(201, 400);

            if (created.status() == 201) {
                okta.findUser(created.at("/userName")).only();
            }
            assertThat(okta.get("/Users").totalResults()).isLessThanOrEqualTo(3);
        }

        @Test
        @DisplayName("S9 names of attributes and schemas are understood in any case")
        void anyCase() {
            var created = okta.post("/Users", """
                            {"SCHEMAS":["URN:IETF:PARAMS:SCIM:SCHEMAS:CORE:2.0:USER"],"USERNAME":"alice@example.com",
                             "Name":{"GIVENNAME":"Alice","familyname":"Ng"},"Emails":[{"VALUE":"a@b.example","Primary":true}],
                             "ACTIVE":true,"externalid":"00u1",
                             "URN:ietf:params:scim:schemas:extension:ENTERPRISE:2.0:User":{"Department":"Tour"}}
                            """).expect(201).user();

            assertThat(created.at("/userName")).isEqualTo(Bodies.ALICE);
            assertThat(created.at("/name/givenName")).isEqualTo("Alice");
            assertThat(created.at("/name/familyName")).isEqualTo("Ng");
            assertThat(created.at("/emails/0/value")).isEqualTo("a@b.example");
            assertThat(created.at("/externalId")).isEqualTo("00u1");
            assertThat(created.body()
                            .path(ScimResponse.ENTERPRISE)
                            .path("department")
                            .asText())
                    .isEqualTo("Tour");
            okta.post("/Users", "{\"username\":\"ALICE@EXAMPLE.COM\"}").expectError(409, "uniqueness");
        }
    }

    @Nested
    class UserNames {

        @ParameterizedTest(name = "S18 {0} and {1} are one name")
        @CsvSource(
                ignoreLeadingAndTrailingWhitespace = false,
                value = {
                    "jürgen@example.com,JÜRGEN@example.com",
                    "caf\u00e9@example.com,cafe\u0301@example.com",
                    "kelvin@example.com,\u212Aelvin@example.com",
                    "\u00c5ngstr\u00f6m@example.com,\u212Bngstr\u00f6m@example.com",
                    "\uff21lpha.7@x.example,Alpha.7@x.example",
                    "alice@example.com,alice\uff20example.com",
                    "\uff76\uff9e@example.com,\u30ac@example.com",
                    "alice@example.com,alice@example.com ",
                    "alice@example.com, alice@example.com",
                    "alice@example.com,alice@example.com\u00a0",
                    "alice@example.com,\u3000alice@example.com",
                    "alice@example.com,ali\u00adce@example.com",
                    "alice@example.com,ali\u200bce@example.com",
                    "alice@example.com,\ufeffalice@example.com",
                    "alice@example.com,\u202dalice@example.com\u202c",
                    "stra\u00dfe@example.com,STRASSE@example.com"
                })
        void oneName(String stored, String again) {
            var id = okta.post("/Users", Bodies.person(stored)).expect(201).id();
            var other = okta.post("/Users", Bodies.person("other@example.com"))
                    .expect(201)
                    .id();

            okta.post("/Users", Bodies.person(again)).expectError(409, "uniqueness");
            okta.put("/Users/" + other, Bodies.person(again)).expectError(409, "uniqueness");
            okta.patch("/Users/" + other, Bodies.patch("{\"op\":\"replace\",\"value\":" + Bodies.person(again) + "}"))
                    .expectError(409, "uniqueness");

            assertThat(okta.get("/Users/" + id).at("/userName")).isEqualTo(stored);
            assertThat(okta.findUser(again).only().path("id").asText()).isEqualTo(id);
            assertThat(okta.put("/Users/" + id, Bodies.person(again))
                            .expect(200)
                            .at("/userName"))
                    .isEqualTo(again);
            assertThat(okta.findUser(stored).only().path("id").asText()).isEqualTo(id);
        }

        @ParameterizedTest(name = "S18 nothing to see in a name ({0})")
        @ValueSource(strings = {"\u00ad", "\u00a0\u3000", "\u200b\ufeff"})
        void nothingToSee(String name) {
            okta.post("/Users", Bodies.person(name)).expectError(400, "invalidValue");
            okta.post("/Groups", Bodies.group(name)).expectError(400, "invalidValue");
        }

        @ParameterizedTest(name = "S18 {0} and {1} are two names")
        @CsvSource({"alice@example.com, \u0430lice@example.com", "paypal@example.com, p\u0430ypal@example.com"})
        void homoglyphsAreDistinct(String latin, String cyrillic) {
            var first = okta.post("/Users", Bodies.person(latin)).expect(201).id();
            var second =
                    okta.post("/Users", Bodies.person(cyrillic)).expect(201).id();

            assertThat(okta.findUser(latin).only().path("id").asText()).isEqualTo(first);
            assertThat(okta.findUser(cyrillic).only().path("id").asText()).isEqualTo(second);
        }

        @ParameterizedTest(name = "S18 {0} and {1}")
        @CsvSource(
                ignoreLeadingAndTrailingWhitespace = false,
                value = {
                    "strasse@example.com,stra\u00dfe@example.com",
                    "istanbul@example.com,\u0130stanbul@example.com",
                    "istanbul@example.com,\u0131stanbul@example.com",
                    "office@example.com,o\ufb03ce@example.com",
                    "alice lovelace,alice\u2003lovelace",
                    "alice\u20dd@example.com,alice@example.com"
                })
        void conflictAndLookUpAgreeWhetherTwoNamesAreOne(String stored, String other) {
            var first = okta.post("/Users", Bodies.person(stored)).expect(201).id();

            var second = okta.post("/Users", Bodies.person(other)).expect(201, 400, 409);

            assertThat(okta.findUser(stored).only().path("id").asText()).isEqualTo(first);
            switch (second.status()) {
                case 201 ->
                    assertThat(okta.findUser(other).only().path("id").asText()).isEqualTo(second.id());
                case 409 ->
                    assertThat(okta.findUser(other).only().path("id").asText()).isEqualTo(first);
                default -> assertThat(second.detail()).isNotBlank();
            }
        }
    }
}
