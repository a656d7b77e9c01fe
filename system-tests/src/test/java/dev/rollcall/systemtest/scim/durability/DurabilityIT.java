package dev.rollcall.systemtest.scim.durability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.scim.Bodies;
import dev.rollcall.systemtest.scim.ScimClient;
import dev.rollcall.systemtest.scim.Tenant;
import dev.rollcall.systemtest.server.RollcallServer;
import dev.rollcall.systemtest.server.SharedServer;
import dev.rollcall.testsupport.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What was acknowledged survives a crash of the server at any moment, with the database that crashes with it. */
@Order(1)
@Tag("once")
class DurabilityIT {

    private static final long SEED = 20_260_101;
    private static final int ROUNDS = 2;
    private static final int WRITERS = 4;

    @Test
    @DisplayName(
            "S21 C6 nothing acknowledged is lost when the server is killed, and a repeated POST makes no second person; row 60: nor is a sign-in")
    void survivesKills() throws Exception {
        System.out.println("DurabilityIT seed " + SEED);
        var random = new Random(SEED);
        try (var database = TestDatabase.create();
                var server = RollcallServer.start(SharedServer.environment(database))) {
            var okta = Tenant.create(server.baseUri()).okta();
            var signIn = UsedSignIn.at(server.baseUri());
            var ledgers = new ArrayList<Ledger>();
            for (int round = 1; round <= ROUNDS; round++) {
                ledgers.add(writeUntilKilled(server, okta, random, round));
                server.restart();
                signIn.assertItIsKnown();
                // What an earlier kill has left survives a later one, too.
                ledgers.forEach(ledger -> assertEverythingIsThere(ledger, okta));
                assertRepeatingIsSafe(ledgers.get(ledgers.size() - 1), okta);
            }
            assertThat(server.log()).doesNotContain("SEVERE");
        }
    }

    private static Ledger writeUntilKilled(RollcallServer server, ScimClient okta, Random random, int round)
            throws Exception {
        var ledger = new Ledger();
        var killAfter = 50 + random.nextInt(400);
        var pool = Executors.newFixedThreadPool(WRITERS);
        try {
            var writers = startWriters(pool, ledger, okta, random, round);
            var deadline = Instant.now().plus(Duration.ofMinutes(2));
            while (ledger.acknowledgements() < killAfter) {
                failEarly(writers);
                assertThat(Instant.now()).isBefore(deadline);
                // A processor that only waits is one that writers lack.
                LockSupport.parkNanos(1_000_000);
            }
            server.kill();
            for (var writer : writers) {
                writer.get();
            }
        } finally {
            pool.shutdownNow();
        }
        return ledger;
    }

    private static List<Future<?>> startWriters(
            ExecutorService pool, Ledger ledger, ScimClient okta, Random random, int round) {
        List<Future<?>> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            var prefix = "round" + round + "-writer" + i;
            var ownRandom = new Random(random.nextLong());
            writers.add(pool.submit(() -> ledger.write(okta, prefix, ownRandom)));
        }
        return writers;
    }

    private static void failEarly(List<Future<?>> writers) throws ExecutionException, InterruptedException {
        for (var writer : writers) {
            if (writer.isDone()) {
                writer.get();
            }
        }
    }

    private static void assertEverythingIsThere(Ledger ledger, ScimClient okta) {
        assertThat(ledger.entries()).isNotEmpty();
        ledger.entries().forEach((id, entry) -> assertThat(Ledger.read(okta, id))
                .as(id + " " + entry)
                .isIn(entry.acknowledged(), entry.asked()));
    }

    private static void assertRepeatingIsSafe(Ledger ledger, ScimClient okta) {
        for (var userName : ledger.unanswered()) {
            okta.post("/Users", Bodies.person(userName)).expect(201, 409);
            okta.findUser(userName).only();
        }
    }
}
