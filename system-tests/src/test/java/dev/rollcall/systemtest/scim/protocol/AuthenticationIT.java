package dev.rollcall.systemtest.scim.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.scim.Bodies;
import dev.rollcall.systemtest.scim.ScimResponse;
import dev.rollcall.systemtest.scim.Tenant;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
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
class AuthenticationIT {

    private static void assertUnauthorized(ScimResponse response) {
        response.expect(401);
        assertThat(response.headers().get("WWW-Authenticate"))
                .as(response::toString)
                .singleElement()
                .asString()
                .startsWith("Bearer");
    }

    @Nested
    class WithoutAValidKey {

        @ParameterizedTest(name = "A1 {0} {1}")
        @CsvSource({
            "GET, /Users",
            "POST, /Users",
            "GET, /Users/1",
            "PUT, /Users/1",
            "PATCH, /Users/1",
            "DELETE, /Users/1",
            "GET, /Groups",
            "POST, /Groups",
            "GET, /Groups/1",
            "PUT, /Groups/1",
            "PATCH, /Groups/1",
            "DELETE, /Groups/1"
        })
        void everyOperationIsUnauthorized(String method, String path) {
            var body = method.startsWith("P") ? BodyPublishers.ofString(Bodies.CREATE_ALICE) : null;

            assertUnauthorized(Tenant.create().withoutKey().send(method, path, body));
        }

        @ParameterizedTest(name = "A1 Authorization: {0}")
        @ValueSource(
                strings = {
                    "Bearer",
                    "Bearer ",
                    "Bearer x",
                    "Bearer null",
                    "garbage",
                    "Digest username=\"a\"",
                    "Bearer rck_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                    "Bearer ' OR '1'='1"
                })
        void garbageIsUnauthorized(String authorization) {
            assertUnauthorized(Tenant.create()
                    .withoutKey()
                    .with("Authorization", authorization)
                    .get("/Users"));
        }

        @Test
        @DisplayName("S1 a key with one character more, less or other is unauthorized")
        void almostTheKey() {
            var tenant = Tenant.create();
            var key = tenant.secretKey();
            var shorter = key.substring(0, key.length() - 1);

            for (var almost : new String[] {key + "A", shorter, shorter + (key.endsWith("A") ? "B" : "A")}) {
                assertUnauthorized(tenant.withoutKey()
                        .with("Authorization", "Bearer " + almost)
                        .get("/Users"));
            }
        }

        @Test
        @DisplayName("S1 the key is not taken from the query string")
        void keyInTheQueryString() {
            var tenant = Tenant.create();

            for (var parameter : new String[] {"access_token", "token", "key", "Authorization"}) {
                assertUnauthorized(tenant.withoutKey().get("/Users", parameter, tenant.secretKey()));
            }
        }

        @Test
        @DisplayName("S1 Basic is unauthorized, whatever user and password are")
        void basic() {
            var tenant = Tenant.create();

            for (var pair : new String[] {"alice:secret", tenant.secretKey() + ":", ":" + tenant.secretKey(), ":"}) {
                var basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
                assertUnauthorized(tenant.withoutKey()
                        .with("Authorization", "Basic " + basic)
                        .get("/Users"));
            }
        }

        @Test
        @DisplayName("S1 two Authorization headers are unauthorized, also when one of them is right")
        void twoHeaders() {
            var tenant = Tenant.create();
            var right = "Bearer " + tenant.secretKey();

            assertUnauthorized(tenant.withoutKey()
                    .with("Authorization", right, "Bearer wrong")
                    .get("/Users"));
            assertUnauthorized(tenant.withoutKey()
                    .with("Authorization", "Bearer wrong", right)
                    .get("/Users"));
        }

        @Test
        @DisplayName("S1 the answer does not tell whether the organization exists")
        void unknownOrganization() {
            var tenant = Tenant.create();
            var nowhere = tenant.url().resolve("no-such-organization");

            var known =
                    tenant.withoutKey().with("Authorization", "Bearer wrong").get("/Users");
            var unknown = tenant.withoutKey()
                    .at(nowhere)
                    .with("Authorization", "Bearer wrong")
                    .get("/Users");

            assertUnauthorized(known);
            assertUnauthorized(unknown);
            var slug = tenant.url().getPath().replaceAll(".*/", "");
            assertThat(unknown.detail().replace("no-such-organization", slug)).isEqualTo(known.detail());
        }

        @Test
        @DisplayName("S1 nothing is written")
        void nothingIsWritten() {
            var tenant = Tenant.create();

            assertUnauthorized(tenant.withoutKey().post("/Users", Bodies.CREATE_ALICE));

            tenant.okta().findUser(Bodies.ALICE).none();
        }
    }

    @Nested
    class WithTheKey {

        @ParameterizedTest(name = "A2 Authorization: {0}")
        @ValueSource(
                strings = {
                    "Bearer KEY",
                    "KEY",
                    "bearer KEY",
                    "BEARER KEY",
                    "Bearer   KEY",
                    "Bearer Bearer KEY",
                    "Bearer KEY  "
                })
        void everyWayToWriteItIsAccepted(String authorization) {
            var tenant = Tenant.create();

            tenant.withoutKey()
                    .with("Authorization", authorization.replace("KEY", tenant.secretKey()))
                    .get("/Users", "startIndex", "1", "count", "2")
                    .resources();
        }

        @ParameterizedTest(name = "A4 base address + {0}")
        @ValueSource(strings = {"/Users", "//Users", "/Users/", "//Users/"})
        void theBaseAddressMayEndWithASlash(String path) {
            Tenant.create().okta().get(path).resources();
        }

        @Test
        @DisplayName("A3 the key of one organization is unauthorized at the address of another")
        void keyOfAnotherOrganization() {
            var one = Tenant.create();
            var other = Tenant.create();

            assertUnauthorized(one.okta().at(other.url()).get("/Users"));
            assertUnauthorized(one.okta().at(other.url()).post("/Users", Bodies.CREATE_ALICE));
            other.okta().findUser(Bodies.ALICE).none();
        }
    }
}
