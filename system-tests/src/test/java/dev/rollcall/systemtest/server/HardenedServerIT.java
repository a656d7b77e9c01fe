package dev.rollcall.systemtest.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.browser.AdminSite;
import dev.rollcall.systemtest.scim.Tenant;
import dev.rollcall.testsupport.FreePort;
import dev.rollcall.testsupport.H2Database;
import dev.rollcall.testsupport.TestDirectory;
import dev.rollcall.testsupport.browser.Chromium;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What strangers can do, on the network and on the machine: a server of its own, so that it may be attacked, stopped
 * and its files looked at. The first test sets it up, since its operator has named no admin; the last one stops it.
 */
@Order(1)
@Tag("once")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HardenedServerIT {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final String PART = "--x\r\nContent-Disposition: form-data; name=\"a\"; filename=\"f\"\r\n\r\n1\r\n";
    private static final Pattern CODE = Pattern.compile("one-time code: (\\S+)");
    private static final Set<String> NAMED_ADMIN =
            Set.of("ROLLCALL_ORGANIZATION", "ROLLCALL_ADMIN_EMAIL", "ROLLCALL_ADMIN_PASSWORD");

    private static final int BURST = 10;
    private static final int MORE_WRONG_KEYS_THAN_ARE_LOOKED_UP = 2_000;

    private static final H2Database DATABASE = new H2Database();
    private static final Path DATA = Path.of(DATABASE.environment().get("ROLLCALL_DATA_DIR"));
    private static final Path TEMPORARY = TestDirectory.create("tmp");
    private static RollcallServer server;

    @BeforeAll
    static void start() throws IOException {
        // As an earlier version left it.
        Files.setPosixFilePermissions(DATA, PosixFilePermissions.fromString("rwxr-xr-x"));
        server = RollcallServer.start(environment());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Map<String, String> environment() {
        var environment = new HashMap<>(SharedServer.environment(DATABASE));
        environment.keySet().removeAll(NAMED_ADMIN);
        environment.put("JDK_JAVA_OPTIONS", "-Djava.io.tmpdir=" + TEMPORARY);
        environment.put("ROLLCALL_RATE_LIMIT_ENABLED", "true");
        environment.put("ROLLCALL_RATE_LIMIT_KEY_PER_SECOND", "1");
        environment.put("ROLLCALL_RATE_LIMIT_KEY_BURST", String.valueOf(BURST));
        return environment;
    }

    @Test
    @Order(1)
    void theCodeInTheLogOpensTheSetUpOnce() {
        try (var chromium = Chromium.open();
                var context = chromium.newContext()) {
            Matcher code = CODE.matcher(server.log());
            assertThat(code.find()).isTrue();
            var site = new AdminSite(context, server.baseUri());

            site.open("/people.xhtml");
            assertThat(site.page().url()).endsWith("/setup.xhtml");
            setUp(site, "not the code");
            assertThat(site.page().locator("body").innerText()).contains("This is not the code of this installation");
            setUp(site, code.group(1));
            assertThat(site.page().locator("body").innerText()).contains(SharedServer.ORGANIZATION + " is set up");

            site.open("/setup.xhtml");
            assertThat(site.page().url()).doesNotContain("setup");
            site.open("/people.xhtml");
            assertThat(site.text()).contains("Ada Lovelace");
            assertThat(site.complaints()).isEmpty();
        }
    }

    private static void setUp(AdminSite site, String code) {
        site.page().getByLabel("One-time code").fill(code);
        site.page().getByLabel("Organization name").fill(SharedServer.ORGANIZATION);
        site.page().getByLabel("Given name").fill("Ada");
        site.page().getByLabel("Family name").fill("Lovelace");
        site.page().getByLabel("E-mail").fill(SharedServer.ADMIN_EMAIL);
        site.page().getByLabel("Password").fill(SharedServer.ADMIN_PASSWORD);
        site.press("Create and sign in");
    }

    @Test
    void theDatabaseItsKeyAndTheRunDirectoryAreTheUsersAlone() throws IOException {
        assertThat(permissions(DATA)).isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(DATA)) {
            assertThat(files.toList())
                    .extracting(file -> file.getFileName().toString())
                    .contains("rollcall.mv.db", "rollcall.key");
        }
        try (Stream<Path> files = Files.list(DATA)) {
            assertThat(files).allSatisfy(file -> assertThat(permissions(file)).isEqualTo("rw-------"));
        }
        try (Stream<Path> files = Files.list(TEMPORARY)) {
            assertThat(files.filter(file -> !file.toString().contains("hsperfdata")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(permissions(file)).matches("rw[x-]------"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /sign-in.xhtml HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\na",
                "POST /saml/acme/acs HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\n1\r\na\r\n",
                "POST /scim/v2/acme/Users HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\nExpect: 100-continue\r\n\r\n",
                "GET /sign-in.xhtml HTTP/1.1\r\nHost: localhost\r\nX-Slow: "
            })
    void seventySlowClientsStopNobody(String begin) throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 70; i++) {
                var socket = new Socket(
                        InetAddress.getLoopbackAddress(), server.baseUri().getPort());
                socket.getOutputStream().write(begin.getBytes(StandardCharsets.US_ASCII));
                slow.add(socket);
            }
            for (String path : List.of("/health/live", "/health/ready", "/sign-in.xhtml")) {
                assertThat(get(path).statusCode()).as(path).isEqualTo(200);
            }
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    /** The launcher gives the server a directory for temporary files below ours. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sign-in.xhtml",
                "/setup.xhtml",
                "/settings/okta.xhtml",
                "/people.xhtml?_method=PUT",
                "/jakarta.faces.resource/site.css.xhtml?ln=rollcall",
                "/nothing-here",
                "/sign-out",
                "/saml/acme/acs",
                "/saml/acme/logout",
                "/operator/v1/organizations",
                "/scim/v2/acme/Users"
            })
    void multipartFormsOfStrangersLeaveNoFile(String path) throws Exception {
        long before = files();
        for (String site : List.of("same-origin", "cross-site")) {
            var form = PART.repeat(5_000) + "--x--";
            var answer = client().send(
                            request(path)
                                    .timeout(Duration.ofMinutes(1))
                                    .header("Content-Type", "multipart/form-data; boundary=x")
                                    .header("Sec-Fetch-Site", site)
                                    .POST(HttpRequest.BodyPublishers.ofString(form))
                                    .build(),
                            BodyHandlers.ofString());

            assertThat(answer.statusCode()).isIn(302, 303, 400, 401, 403, 404, 405, 413, 415);
            assertThat(files() - before).isLessThan(100);
        }
    }

    private static long files() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPORARY)) {
            return files.count();
        }
    }

    @Test
    void whatTheServerOffersBesideTheApplicationIsNotThereForAdminsEither() {
        try (var chromium = Chromium.open()) {
            var site = new AdminSite(chromium.newContext(), server.baseUri());
            site.signIn("acme", SharedServer.ADMIN_EMAIL, SharedServer.ADMIN_PASSWORD);
            assertThat(status(site, "/people.xhtml")).isEqualTo(200);
            for (String path : List.of(
                    "/metrics",
                    "/metrics/base",
                    "/%6detrics",
                    "/openapi",
                    "/openapi/",
                    "/openapi-ui",
                    "/nothing-here")) {
                assertThat(status(site, path)).as(path).isEqualTo(404);
            }
        }
    }

    private static int status(AdminSite site, String path) {
        return site.page().request().get(server.baseUri() + path).status();
    }

    @Test
    void anUpgradeToHttp2IsLeftAside() throws Exception {
        var answer = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_2)
                .build()
                .send(
                        request("/scim/v2/acme/Users")
                                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                                .build(),
                        BodyHandlers.ofString());

        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void aKeyIsHeldToItsRateAndNoOtherIs() {
        var busy = Tenant.create(server.baseUri());
        var other = Tenant.create(server.baseUri());
        for (int i = 0; i < BURST; i++) {
            busy.okta().get("/ResourceTypes").expect(200);
        }

        // A second brings one back; and a body is not looked at.
        var refused = Stream.generate(() -> busy.okta().post("/Users", "{"))
                .limit(BURST)
                .filter(answer -> answer.status() == 429)
                .findFirst()
                .orElseThrow();

        assertThat(refused.headers().get("Retry-After")).containsExactly("1");
        assertThat(refused.at("/detail"))
                .contains("1 requests a second, 10 at once", "Okta sends the request again by itself", "operator");
        other.okta().get("/ResourceTypes").expect(200);
        assertThat(server.log()).containsOnlyOnce("SCIM requests of " + busy.slug() + " are answered 429");
    }

    @Test
    void whoShowsManyWrongKeysIsNotLookedUpAndLocksNobodyOut() {
        var tenant = Tenant.create(server.baseUri());
        var attacker = tenant.withoutKey().with("X-Forwarded-For", "203.0.113.9");
        var okta = tenant.okta().with("X-Forwarded-For", "203.0.113.9");
        okta.get("/ResourceTypes").expect(200);

        var refused = Stream.generate(() -> attacker.with("Authorization", "Bearer rck_" + UUID.randomUUID())
                        .get("/Users"))
                .limit(MORE_WRONG_KEYS_THAN_ARE_LOOKED_UP)
                .filter(answer -> answer.status() != 401)
                .findFirst()
                .orElseThrow();

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.headers().get("Retry-After")).containsExactly("1");
        assertThat(refused.at("/detail")).contains("wrong Secret Keys", "Retry-After");
        okta.get("/ResourceTypes").expect(200);
    }

    /** Before the seconds that a start takes. */
    @Test
    void aSecondServerInTheSameDataDirectoryRefusesAtOnce() {
        try (var other = RollcallServer.launch(environment(), FreePort.next())) {
            assertThat(other.awaitExit(SOON)).isEqualTo(1);
            assertThat(other.log().strip().lines().filter(line -> !line.startsWith("NOTE: Picked up")))
                    .singleElement()
                    .asString()
                    .startsWith("Rollcall did not start.")
                    .contains(DATA.toString(), "ROLLCALL_DATA_DIR");
        }
    }

    /** What only the application can know is wrong ends the start in one sentence, too. */
    @Test
    @Order(Integer.MAX_VALUE)
    void theKeyOfSealedPrivateKeysIsMissed() throws Exception {
        // The first reading makes the key pair, which takes its time where other servers start meanwhile.
        HttpRequest first =
                request("/saml/acme/metadata").timeout(Duration.ofMinutes(1)).build();
        assertThat(client().send(first, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
        server.stop();
        Path key = DATA.resolve("rollcall.key");
        Files.delete(key);

        try (var refused = RollcallServer.launch(environment(), FreePort.next())) {
            assertThat(refused.awaitExit(Duration.ofMinutes(2))).isEqualTo(1);
            assertThat(refused.log().lines().filter(line -> line.startsWith("Rollcall did not start.")))
                    .singleElement()
                    .asString()
                    .contains("rollcall.key", "ROLLCALL_SECRETS_KEY");
            assertThat(refused.log()).doesNotContain("\tat ");
            assertThat(key).doesNotExist();
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return client().send(request(path).build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.baseUri() + path)).timeout(SOON);
    }

    private static HttpClient client() {
        return HttpClient.newHttpClient();
    }
}
