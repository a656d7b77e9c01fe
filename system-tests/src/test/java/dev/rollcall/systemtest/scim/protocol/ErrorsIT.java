package dev.rollcall.systemtest.scim.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.scim.Bodies;
import dev.rollcall.systemtest.scim.ScimClient;
import dev.rollcall.systemtest.scim.ScimResponse;
import dev.rollcall.systemtest.scim.Tenant;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.microshed.testing.jupiter.MicroShedTest;

/** Whatever goes wrong, the administrator reads a SCIM error in Okta and not "Unrecognized token '&lt;'". */
@Tag("once")
@MicroShedTest
class ErrorsIT {

    private final Tenant tenant = Tenant.create();
    private final ScimClient okta = tenant.okta();

    @Nested
    class Routes {

        @ParameterizedTest(name = "X2 {0}")
        @ValueSource(
                strings = {
                    "/nothing",
                    "/Users/1/2",
                    "/Groups/1/members",
                    "/users.json",
                    "/User",
                    "/Schemas/unknown",
                    "/ResourceTypes/unknown",
                    "/index.html",
                    "/WEB-INF/web.xml",
                    "/%E2%98%83"
                })
        void anUnknownRouteIsNotFound(String path) {
            tenant.raw().get(path).expect(404);
        }

        @ParameterizedTest(name = "X2 {0}")
        @ValueSource(
                strings = {"/scim", "/scim/", "/scim/v2", "/scim/v2/", "/scim/v1/x/Users", "/scim/v2/no-such-one/Users"
                })
        void anAddressOutsideOfAnOrganizationIsAScimError(String path) {
            okta.at(tenant.url().resolve("/")).get(path.substring(1)).expect(401, 404);
        }

        @ParameterizedTest(name = "X2 {0}")
        @ValueSource(strings = {"/.", "/..", "/Users/..", "/Users/../..", "/Users/%2e%2e"})
        void anAddressThatEndsWithDotsIsRefusedWhateverItsLength(String path) {
            for (int length = 0; length < 40; length++) {
                tenant.raw().get("/" + "x".repeat(length) + path).expect(400);
            }
        }

        @ParameterizedTest(name = "X3 {0} /Me")
        @ValueSource(strings = {"GET", "POST", "PUT", "PATCH", "DELETE"})
        void meIsNotOfferedAndSaysWhatToUse(String method) {
            var body = Set.of("GET", "DELETE").contains(method) ? null : BodyPublishers.ofString("{\"schemas\":[]}");

            var answer = okta.send(method, "/Me", body).expect(501);

            assertThat(answer.detail()).contains("/Users");
        }
    }

    @Nested
    class Methods {

        @ParameterizedTest(name = "X2 {0} {1}")
        @CsvSource({
            "PUT, /Users",
            "PATCH, /Users",
            "DELETE, /Users",
            "POST, /Users/ID",
            "PUT, /Groups",
            "PATCH, /Groups",
            "DELETE, /Groups",
            "POST, /Groups/ID",
            "POST, /ServiceProviderConfig",
            "DELETE, /ServiceProviderConfig",
            "PUT, /Schemas",
            "POST, /ResourceTypes",
            "PROPFIND, /Users",
            "FOO, /Users"
        })
        void aWrongMethodIsNotAllowed(String method, String path) {
            var id = okta.post("/Users", Bodies.CREATE_ALICE).expect(201).id();
            var body = method.startsWith("P") ? BodyPublishers.ofString("{}") : null;

            okta.send(method, path.replace("ID", id), body).expect(405, 501);

            okta.get("/Users/" + id).expect(200);
        }

        @Test
        @DisplayName("X2 TRACE does not echo the request")
        void trace() {
            var answer = okta.with("X-Probe", "echoed").send("TRACE", "/Users", null);

            answer.expect(405, 501);
            assertThat(answer.text()).doesNotContain("echoed", tenant.secretKey());
        }

        @Test
        @DisplayName("S24 OPTIONS invites no other origin")
        void options() {
            var answer = okta.with("Origin", "https://elsewhere.example")
                    .with("Access-Control-Request-Method", "POST")
                    .send("OPTIONS", "/Users", null);

            answer.expect(200, 204, 405);
            okta.with("Origin", "https://elsewhere.example").get("/Users").resources();
        }
    }

    @Nested
    class Addresses {

        @ParameterizedTest(name = "X2 {0}")
        @ValueSource(
                strings = {
                    "/%zz",
                    "/Users/%zz",
                    "/Users/%",
                    "/Users/%2",
                    "/Groups/%zz",
                    "/Users/%00",
                    "/Users/%c0%af",
                    "/Users/%ff%fe",
                    "/Users/a\\b",
                    "/Users/<script>",
                    "/Users/{id}",
                    "/Users/a|b"
                })
        void aMalformedPathIsAnError(String path) {
            tenant.raw().get(path).expect(400, 404);
            tenant.raw().getWithoutKey(path).expect(400, 401, 404);
        }

        @ParameterizedTest(name = "X2 ?{0}")
        @ValueSource(
                strings = {
                    "filter=%zz",
                    "filter=%",
                    "filter=userName%20eq%20%22%zz%22",
                    "filter=userName+eq+%22%ff%22",
                    "filter=userName+eq+%22%c0%af%22"
                })
        void aMalformedFilterIsNeverIgnored(String query) {
            var answer = tenant.raw().get("/Users?" + query).expect(200, 400);
            if (answer.status() == 200) {
                answer.none();
            }
        }

        @ParameterizedTest(name = "X2 ?{0}")
        @ValueSource(strings = {"%zz", "count=%zz", "unknown=%zz", "%", "startIndex=%00"})
        void aMalformedParameterIsNoFailure(String query) {
            var answer = tenant.raw().get("/Users?" + query).expect(200, 400);
            if (answer.status() == 200) {
                answer.resources();
            }
        }
    }

    @Nested
    class LargeBodies {

        private static final int LIMIT = 8 * 1024 * 1024;

        private static byte[] person(int size) {
            var frame = "{\"userName\":\"alice@example.com\",\"ignored\":\"\"}";
            return frame.replace("\"\"}", "\"" + "x".repeat(size - frame.length()) + "\"}")
                    .getBytes(StandardCharsets.US_ASCII);
        }

        @Test
        @DisplayName("X2 S14 a body of more than 8 MiB is too large, and the next request is answered")
        void tooLarge() {
            okta.send("POST", "/Users", BodyPublishers.ofByteArray(person(LIMIT + 1)))
                    .expect(413);

            okta.findUser(Bodies.ALICE).none();
        }

        @Test
        @DisplayName("X2 S14 a chunked body of more than 8 MiB is too large")
        void tooLargeInChunks() {
            var path = "/Users/"
                    + okta.post("/Users", Bodies.person("bob@example.com"))
                            .expect(201)
                            .id();

            inChunks("POST", "/Users").expect(413);
            inChunks("PUT", path).expect(413);
            inChunks("PATCH", path).expect(413);
            inChunks("POST", "/Groups").expect(413);

            okta.findUser(Bodies.ALICE).none();
        }

        private ScimResponse inChunks(String method, String path) {
            var body = person(LIMIT + 1);
            return okta.send(method, path, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
        }

        @Test
        @DisplayName("X2 S14 a body of exactly 8 MiB is not too large")
        void largeEnough() {
            okta.send("POST", "/Users", BodyPublishers.ofByteArray(person(LIMIT)))
                    .expect(201, 400);
        }

        @Test
        @DisplayName("X2 S14 a large body without a key is unauthorized or too large")
        void withoutKey() {
            tenant.withoutKey()
                    .send("POST", "/Users", BodyPublishers.ofByteArray(person(LIMIT + 1)))
                    .expect(401, 413);
        }
    }
}
