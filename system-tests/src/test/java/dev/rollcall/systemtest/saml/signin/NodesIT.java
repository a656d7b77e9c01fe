package dev.rollcall.systemtest.saml.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.browser.OktaCalls;
import dev.rollcall.systemtest.saml.idp.IdpResponse;
import dev.rollcall.systemtest.saml.idp.OktaMetadata;
import dev.rollcall.systemtest.saml.idp.SelfSignedKey;
import dev.rollcall.systemtest.saml.site.SamlOrganization;
import dev.rollcall.systemtest.saml.site.TrustingOrganizations;
import dev.rollcall.systemtest.scim.Bodies;
import dev.rollcall.systemtest.scim.BulkPeople;
import dev.rollcall.systemtest.scim.Parallel;
import dev.rollcall.systemtest.scim.RawHttp;
import dev.rollcall.systemtest.scim.ScimClient;
import dev.rollcall.systemtest.scim.ScimResponse;
import dev.rollcall.systemtest.scim.Tenant;
import dev.rollcall.systemtest.server.RollcallServer;
import dev.rollcall.systemtest.server.SharedServer;
import dev.rollcall.systemtest.site.PlainSite;
import dev.rollcall.systemtest.site.Visitor;
import dev.rollcall.testsupport.FreePort;
import dev.rollcall.testsupport.TestDatabase;
import java.net.URI;
import java.net.http.HttpResponse;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * What one node knows, another one knows at the same moment. H2 has one process at a time; what it knows after a
 * restart is seen by {@code DurabilityIT}.
 */
@Order(1)
@EnabledIfSystemProperty(named = TestDatabase.KIND, matches = "postgresql")
class NodesIT {
    private static final SelfSignedKey OKTA = SelfSignedKey.make();
    private static final int ROUNDS = 10;
    private static final int CONNECTIONS = 9;
    private static final int OF_THE_HEALTH_CHECK = 1;
    private static final int BURST = 300;
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(50);

    private static TestDatabase database;
    private static RollcallServer first;
    private static RollcallServer second;
    private static SamlOrganization school;

    private final String userName = UUID.randomUUID() + "@example.com";

    @BeforeAll
    static void start() {
        database = TestDatabase.create();
        first = node(FreePort.next(), 64);
        second = node(FreePort.next(), 1);
        school = TrustingOrganizations.create(first.baseUri(), OKTA);
    }

    @AfterAll
    static void stop() {
        first.close();
        second.close();
        database.close();
    }

    private static URI secondUri() {
        return second.baseUri();
    }

    /** Nodes have one public address; here that of the first. */
    private static RollcallServer node(int port, int atOnce) {
        var environment = new HashMap<>(SharedServer.environment(database));
        environment.put(
                "ROLLCALL_PUBLIC_URL",
                first == null ? "http://localhost:" + port : first.baseUri().toString());
        environment.put("ROLLCALL_DB_POOL_SIZE", String.valueOf(CONNECTIONS));
        environment.put("ROLLCALL_SCIM_AT_ONCE", String.valueOf(atOnce));
        environment.put("ROLLCALL_GUARD_ENABLED", "true");
        environment.put("ROLLCALL_RATE_LIMIT_ENABLED", "true");
        environment.put("ROLLCALL_RATE_LIMIT_KEY_PER_SECOND", "10");
        environment.put("ROLLCALL_RATE_LIMIT_KEY_BURST", String.valueOf(BURST));
        var server = RollcallServer.launch(environment, port);
        server.awaitReady();
        return server;
    }

    private static HttpResponse<String> post(Visitor visitor, String response) {
        return visitor.post("/saml/" + school.slug() + "/acs", "SAMLResponse", response);
    }

    @Test
    @DisplayName(
            "R1 C1 locations come from the configured address and not from any header, nor from where a node listens")
    void locations() {
        var tenant = Tenant.create(first.baseUri());
        assertThat(tenant.url().toString()).startsWith(first.baseUri() + "/scim/v2/");
        var direct = secondUri().resolve(tenant.url().getPath());

        var created = tenant.okta()
                .at(direct)
                .with("X-Forwarded-Host", "evil.example")
                .with("Forwarded", "host=evil.example")
                .post("/Users", Bodies.CREATE_ALICE)
                .expect(201);
        var listed = new RawHttp(direct, tenant.secretKey())
                .send(
                        "GET " + direct.getPath() + "/Users",
                        "Host: evil.example",
                        "Authorization: Bearer " + tenant.secretKey());

        assertThat(created.headers().get("Location")).containsExactly(tenant.url() + "/Users/" + created.id());
        assertThat(created.at("/meta/location")).isEqualTo(tenant.url() + "/Users/" + created.id());
        assertThat(listed.resources()).isNotEmpty().allSatisfy(user -> assertThat(
                        user.at("/meta/location").asText())
                .isEqualTo(tenant.url() + "/Users/" + user.path("id").asText()));
    }

    @Test
    @DisplayName("a check that the second node works on goes to the public address, and the first one shows it")
    void checkOfTheSetUp() {
        var tenant = Tenant.withPassword(first.baseUri());
        var begun = new PlainSite(secondUri());
        begun.signIn(tenant.slug(), Tenant.ADMIN, Tenant.ADMIN_PASSWORD);
        begun.open("/settings/okta.xhtml?tab=scim");
        begun.press("Check my set-up");
        var shown = new PlainSite(first.baseUri());
        shown.signIn(tenant.slug(), Tenant.ADMIN, Tenant.ADMIN_PASSWORD);

        String result = until(
                () -> {
                    shown.open("/settings/check.xhtml");
                    return shown.text();
                },
                text -> !text.contains("At work"));

        assertThat(result).contains("Passed All", "Sent to " + tenant.url()).doesNotContain("ROLLCALL_PUBLIC_URL");
    }

    @Test
    @DisplayName("row 60: of two nodes that get the same response at the same moment, one opens a session")
    void twoNodesAtOnce() {
        school.person(userName, "Grace", "Hopper");
        for (int round = 0; round < ROUNDS; round++) {
            var visitors = List.of(new Visitor(first.baseUri()), new Visitor(secondUri()));
            var response = IdpResponse.of(OKTA, school, userName).encoded();
            Parallel.atOnce(visitors.size(), i -> post(visitors.get(i), response));
            assertThat(visitors)
                    .as("round %s", round)
                    .filteredOn(Visitor::isSignedIn)
                    .hasSize(1);
            assertThat(visitors)
                    .filteredOn(visitor -> !visitor.session().isEmpty())
                    .hasSize(1);
        }
        System.out.println(ROUNDS + " responses, each posted to two nodes at once, opened one session each");
    }

    /** The pool grows as far as it may, and keeps what it has opened for a while. */
    @Test
    @DisplayName(
            "a node opens no more connections to the database than it is given, and serves whoever comes again for one")
    void connections() throws SQLException {
        var tenant = Tenant.create(first.baseUri());
        Parallel.atOnce(
                60,
                i -> until(
                        () -> tenant.okta().post("/Users", Bodies.person(i + "." + userName)),
                        answer -> answer.status() != 503));

        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from pg_stat_activity"
                        + " where datname = current_database() and pid <> pg_backend_pid()")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getInt(1)).isBetween(2 * 8, 2 * (CONNECTIONS + OF_THE_HEALTH_CHECK));
        }
    }

    @Test
    @DisplayName("row 68: a session of one node ends with a SCIM call at another")
    void scimAtTheOtherNode() {
        var id = school.person(userName, "Grace", "Hopper");
        var visitor = new Visitor(first.baseUri());
        post(visitor, IdpResponse.of(OKTA, school, userName).encoded());
        assertThat(visitor.isSignedIn()).isTrue();

        var there = secondUri().resolve(school.tenant().url().getPath());
        new OktaCalls(there.toString(), school.tenant().secretKey())
                .patch("/Users/" + id, "{\"op\":\"replace\",\"value\":{\"active\":false}}", 200);
        long answered = System.nanoTime();
        boolean signedIn = visitor.isSignedIn();
        long refused = System.nanoTime();

        assertThat(signedIn).isFalse();
        System.out.println("SCIM at one node, session at the other: out with the next request, "
                + Duration.ofNanos(refused - answered).toMillis() + " ms after SCIM's answer");
    }

    @Test
    @DisplayName("where nothing is sticky each form, what waits for Update, a new key and every notice is any node's")
    void pagesOfAnyNode() {
        var site = new PlainSite(Visitor.ofNodes(first.baseUri(), secondUri()));
        site.signIn(school.slug(), Tenant.ADMIN, Tenant.ADMIN_PASSWORD);

        site.addPerson("Grace", userName, "Learner: does not sign in to this site", "");
        assertThat(site.text()).contains("Grace Example was added");

        site.read(OktaMetadata.of(OKTA, TrustingOrganizations.SINGLE_SIGN_ON_URL + "/other"));
        assertThat(site.text()).contains("/sso/other");
        site.press("Update");
        assertThat(site.text()).contains("The metadata is saved.");

        site.open("/settings/okta.xhtml?tab=scim");
        site.press("Generate Key");
        var secret = site.value("Secret Key");
        site.press("Update");
        assertThat(site.value("Secret Key")).isEqualTo(secret).startsWith("rck_");
        site.open("/settings/okta.xhtml?tab=scim");
        assertThat(site.page().text()).doesNotContain(secret);
    }

    @Test
    @DisplayName("two nodes keep a key to one rate")
    void rate() {
        var tenant = Tenant.create(first.baseUri());
        var there = tenant.okta().at(secondUri().resolve(tenant.url().getPath()));
        there.get("/ResourceTypes").expect(200);
        until(() -> tenant.okta().get("/ResourceTypes"), answer -> answer.status() == 429);

        var passed = new AtomicInteger();
        until(
                () -> {
                    LockSupport.parkNanos(POLL.toNanos());
                    return there.get("/ResourceTypes");
                },
                answer -> answer.status() == 429 || passed.incrementAndGet() == BURST);

        // By itself it would have let through more.
        assertThat(passed).hasValueLessThan(BURST);
    }

    @Test
    @DisplayName("two nodes count losses together, hold the same ones, and one click releases them all")
    void massChange() {
        var tenant = Tenant.withPassword(first.baseUri());
        var okta = List.of(
                tenant.okta(), tenant.okta().at(secondUri().resolve(tenant.url().getPath())));
        var people = BulkPeople.create(tenant.okta(), 1000);

        var answers = Parallel.inTurn(500, i -> decided(okta.get(i % 2), people.get(i)));

        // The Primary Admin is active, too: 10% of 1,001.
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(100);
        assertThat(answers).filteredOn(NodesIT::isHeld).hasSize(400);
        var site = new PlainSite(Visitor.ofNodes(first.baseUri(), secondUri()));
        site.signIn(tenant.slug(), Tenant.ADMIN, Tenant.ADMIN_PASSWORD);
        assertThat(site.text()).contains("400 changes from Okta are held");
        site.open("/held.xhtml");
        site.follow("Release all");
        site.press("Release");
        assertThat(site.text()).contains("400 changes are released");
        var active = until(
                () -> okta.get(1).get("/Users", "filter", "active eq true", "count", "0"),
                answer -> answer.status() == 200 && answer.totalResults() == 501);
        assertThat(active.totalResults()).isEqualTo(501);
        until(
                () -> okta.get(0).patch("/Users/" + people.get(499), Bodies.DEACTIVATE),
                answer -> answer.status() == 200);
    }

    /** What becomes of a deactivation; the rates of these nodes make it wait. */
    private static ScimResponse decided(ScimClient okta, String person) {
        return until(
                () -> {
                    var answer = okta.patch("/Users/" + person, Bodies.DEACTIVATE);
                    if (answer.status() != 200 && !isHeld(answer)) {
                        LockSupport.parkNanos(POLL.toNanos());
                    }
                    return answer;
                },
                answer -> answer.status() == 200 || isHeld(answer));
    }

    /** The rates of these nodes say 429, too, but for seconds. */
    private static boolean isHeld(ScimResponse answer) {
        return answer.status() == 429
                && answer.headers().getOrDefault("Retry-After", List.of()).contains("3600");
    }

    @Test
    @DisplayName("who cannot begin soon, or gets no connection to the database, is told to come again")
    void busy() throws SQLException, InterruptedException, ExecutionException {
        var tenant = Tenant.create(first.baseUri());
        var there = tenant.okta().at(secondUri().resolve(tenant.url().getPath()));
        var pool = Executors.newFixedThreadPool(CONNECTIONS + 1);
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var observer = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var statement = connection.createStatement();
                var observing = observer.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table person");
            var held = new ArrayList<Future<ScimResponse>>();
            held.add(pool.submit(() -> there.get("/Users")));
            for (int i = 0; i < CONNECTIONS; i++) {
                held.add(pool.submit(() -> tenant.okta().get("/Users")));
            }
            awaitWaiting(observing, held.size());

            for (var busy : List.of(there.get("/Users"), tenant.okta().get("/Users"))) {
                busy.expect(503);
                assertThat(busy.headers().get("Retry-After")).containsExactly("1");
                assertThat(busy.at("/detail")).contains("Okta sends the request", "again by itself");
            }

            connection.rollback();
            for (var begun : held) {
                begun.get().expect(200);
            }
            there.get("/Users").expect(200);
        } finally {
            pool.shutdownNow();
        }
    }

    private static void awaitWaiting(Statement statement, int requests) {
        until(
                () -> {
                    try (var rows = statement.executeQuery("select count(*) from pg_stat_activity"
                            + " where datname = current_database() and wait_event_type = 'Lock'")) {
                        rows.next();
                        return rows.getInt(1);
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                },
                waiting -> waiting == requests);
    }

    private static <T> T until(Supplier<T> asked, Predicate<T> expected) {
        var deadline = Instant.now().plus(SOON);
        T answer = asked.get();
        while (!expected.test(answer)) {
            assertThat(Instant.now()).as("last answer: %s", answer).isBefore(deadline);
            answer = asked.get();
        }
        return answer;
    }
}
