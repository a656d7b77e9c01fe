package dev.rollcall.systemtest.scim.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.scim.Bodies;
import dev.rollcall.systemtest.scim.ScimClient;
import dev.rollcall.systemtest.scim.Tenant;
import dev.rollcall.systemtest.server.SharedServer;
import dev.rollcall.systemtest.site.PlainSite;
import dev.rollcall.testsupport.TestDatabase;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.microshed.testing.jupiter.MicroShedTest;

/** A Secret Key is changed while clients go on writing and reading: none of them notices. */
@MicroShedTest
class KeyChangeIT {
    private static final int CLIENTS = 6;
    private static final int REQUESTS = 8;

    private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    private final AtomicInteger people = new AtomicInteger();
    private volatile Stage stage = new Stage(client -> ScimClient.bare(SharedServer.baseUri()));
    private volatile boolean over;

    /** Which key each client uses, until every one has made some requests with it. */
    private static final class Stage {
        private final IntFunction<ScimClient> keys;
        private final List<CountDownLatch> made = Stream.generate(() -> new CountDownLatch(REQUESTS))
                .limit(CLIENTS)
                .toList();

        Stage(IntFunction<ScimClient> keys) {
            this.keys = keys;
        }
    }

    @AfterEach
    void end() {
        over = true;
        clients.shutdownNow();
    }

    @Test
    void aStreamOfRequestsMovesFromOneKeyToTheNextWithoutAFailedOne() throws Exception {
        var tenant = Tenant.withPassword(SharedServer.baseUri());
        var site = new PlainSite(SharedServer.baseUri());
        site.signIn(tenant.slug(), Tenant.ADMIN, Tenant.ADMIN_PASSWORD);
        var first = tenant.okta();
        stage = new Stage(client -> first);
        var streams = IntStream.range(0, CLIENTS)
                .mapToObj(client -> clients.submit(() -> stream(client)))
                .toList();
        await(streams);

        site.open("/settings/okta.xhtml?tab=scim");
        site.press("Generate Key");
        var second = tenant.withoutKey().with("Authorization", "Bearer " + site.value("Secret Key"));
        move(streams, client -> client % 2 == 0 ? second : first);
        move(streams, client -> second);
        site.open("/settings/okta.xhtml?tab=scim");
        assertThat(site.text()).contains("2 of 20 keys", "Okta now uses Key 2. Retire Key 1?", "from 127.0.0.1");
        site.follow("Revoke Key 1");
        site.press("Revoke key");
        first.get("/Users").expect(401);
        move(streams, client -> second);

        over = true;
        for (var stream : streams) {
            stream.get(60, TimeUnit.SECONDS);
        }
        // The Primary Admin is one, too.
        assertThat(second.get("/Users", "count", "0").totalResults()).isEqualTo(people.get() + 1);
        assertThat(people).hasValueGreaterThanOrEqualTo(4 * CLIENTS * REQUESTS);
    }

    /** The clock is turned in the database, which only PostgreSQL lets a test reach while the server runs. */
    @Test
    @EnabledIfSystemProperty(named = TestDatabase.KIND, matches = "postgresql")
    void anExpiredKeyReadsSinceWhenAndSoDoesItsAdmin() throws Exception {
        var tenant = Tenant.withPassword(SharedServer.baseUri());
        tenant.okta().get("/Users").expect(200);
        expireKeysOf(tenant);

        // A node remembers a key for a second.
        var answer = Stream.generate(() -> tenant.okta().get("/Users"))
                .limit(10_000)
                .filter(refused -> refused.status() != 200)
                .findFirst()
                .orElseThrow();

        answer.expect(401);
        assertThat(answer.detail()).contains("The Secret Key \"Key 1\" expired on ", "generate another key");
        var site = new PlainSite(SharedServer.baseUri());
        site.signIn(tenant.slug(), Tenant.ADMIN, Tenant.ADMIN_PASSWORD);
        site.open("/settings/okta.xhtml?tab=scim");
        assertThat(site.text())
                .contains("Key 1 expired on ", "Okta’s requests with it are refused", "1 of 20 keys", "Expired Revoke");
        site.open("/activity.xhtml?failures=1");
        assertThat(site.text()).contains("Key 1", "GET /Users", "401", "expired on");
    }

    private static void expireKeysOf(Tenant tenant) throws SQLException {
        var database = SharedServer.database();
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var statement = connection.prepareStatement("update scim_key set expires_at = created_at"
                        + " where tenant_id = (select id from organization where slug = ?)")) {
            statement.setString(1, tenant.slug());
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    private void move(List<? extends Future<?>> streams, IntFunction<ScimClient> keys) throws Exception {
        stage = new Stage(keys);
        await(streams);
    }

    /** Each client has made its requests with the key of this stage; so none is on its way with another. */
    private void await(List<? extends Future<?>> streams) throws Exception {
        for (int client = 0; client < CLIENTS; client++) {
            for (int second = 0; !stage.made.get(client).await(1, TimeUnit.SECONDS); second++) {
                if (streams.get(client).isDone()) {
                    streams.get(client).get();
                }
                assertThat(second)
                        .as("seconds that client " + client + " needs")
                        .isLessThan(60);
            }
        }
    }

    private void stream(int client) {
        while (!over) {
            var now = stage;
            var okta = now.keys.apply(client);
            String name = "person-%d-%d@example.com".formatted(client, people.incrementAndGet());
            okta.post("/Users", Bodies.person(name)).expect(201);
            okta.findUser(name).only();
            now.made.get(client).countDown();
        }
    }
}
