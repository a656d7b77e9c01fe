package dev.rollcall.systemtest.scim.durability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.scim.Bodies;
import dev.rollcall.systemtest.scim.ScimClient;
import dev.rollcall.systemtest.scim.Tenant;
import dev.rollcall.systemtest.server.RollcallServer;
import dev.rollcall.systemtest.server.SharedServer;
import dev.rollcall.testsupport.H2Database;
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

/**
 * What was acknowledged survives a crash of the server at any moment, with the database that crashes with it. At each
 * start after one, private keys are sealed with the key that the operator gives then.
 */
@Order(1)
@Tag("once")
class DurabilityIT {

    private static final long SEED = 20_260_101;
    private static final int WRITERS = 4;

    private final Random random = new Random(SEED);
    private final List<Ledger> ledgers = new ArrayList<>();

    @Test
    @DisplayName(
            "S21 C6 nothing acknowledged is lost when the server is killed, and a repeated POST makes no second person; row 60: nor is a sign-in")
    void survivesKills() throws Exception {
        System.out.println("DurabilityIT seed " + SEED);
        var database = new H2Database();
        try (var server = RollcallServer.start(SharedServer.environment(database))) {
            var tenant = Tenant.create(server.baseUri());
            var okta = tenant.okta();
            var signIn = UsedSignIn.at(server.baseUri());
            var keyPair = SealedKeyPair.of(tenant.slug(), server.baseUri(), database);

            writeUntilKilled(server, okta);
            String withTheFile = keyPair.sealedWith();
            server.restart(SealedKeyPair.OF_THE_OPERATOR);
            assertNothingIsLost(okta, signIn);

            writeUntilKilled(server, okta);
            String withTheOperators = keyPair.sealedWith();
            assertThat(withTheOperators).isNotEqualTo(withTheFile);
            keyPair.unseal();
            server.restart(SealedKeyPair.OF_THE_OPERATOR);
            assertNothingIsLost(okta, signIn);

            assertThat(server.stop()).isIn(0, 143);
            assertThat(server.log()).doesNotContain("SEVERE");
            assertThat(keyPair.sealedWith()).isEqualTo(withTheOperators);
        }
    }

    /** What an earlier kill has left survives a later one, too. */
    private void assertNothingIsLost(ScimClient okta, UsedSignIn signIn) {
        signIn.assertItIsKnown();
        ledgers.forEach(ledger -> assertEverythingIsThere(ledger, okta));
        assertRepeatingIsSafe(ledgers.get(ledgers.size() - 1), okta);
    }

    private void writeUntilKilled(RollcallServer server, ScimClient okta) throws Exception {
        var ledger = new Ledger();
        ledgers.add(ledger);
        var killAfter = 50 + random.nextInt(400);
        var pool = Executors.newFixedThreadPool(WRITERS);
        try {
            var writers = startWriters(pool, ledger, okta);
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
    }

    private List<Future<?>> startWriters(ExecutorService pool, Ledger ledger, ScimClient okta) {
        List<Future<?>> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            var prefix = "round" + ledgers.size() + "-writer" + i;
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
