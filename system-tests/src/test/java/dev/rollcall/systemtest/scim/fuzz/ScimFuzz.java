package dev.rollcall.systemtest.scim.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.scim.Bodies;
import dev.rollcall.systemtest.scim.Parallel;
import dev.rollcall.systemtest.scim.RawHttp;
import dev.rollcall.systemtest.scim.ScimResponse;
import dev.rollcall.systemtest.scim.Tenant;
import dev.rollcall.testsupport.TestDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/**
 * Sends changed requests for a while: no answer may be a 5xx, late, something else than SCIM JSON, or tell about the
 * inside of the server. Not part of {@code mvn verify}; CONTRIBUTING.md says how to run it. {@code fuzz.seconds} and
 * {@code fuzz.seed} bound and repeat it: with one thread the same seed makes the same requests.
 */
@MicroShedTest
class ScimFuzz {

    private static final Duration TIME = Duration.ofSeconds(Long.getLong("fuzz.seconds", 60));
    private static final long SEED = Long.getLong("fuzz.seed", 7_644);
    private static final int THREADS = Integer.getInteger("fuzz.threads", 4);
    private static final int PATIENCE_MILLIS = 30_000;
    private static final int ENOUGH = 20;
    private static final Pattern LEAK = Pattern.compile(
            "\\bat dev\\.|SQL|\\borg\\.[a-z]|\\bjava\\.|\\bjakarta\\.|[a-z]\\.[A-Z]\\w+(Exception|Error)\\b");

    private final Map<Integer, AtomicInteger> statuses = new ConcurrentHashMap<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final Path kept = TestDirectory.create("fuzz");

    @Test
    void everyAnswerIsAProperOne() {
        System.out.println("ScimFuzz seed " + SEED + ", " + TIME.toSeconds() + " seconds, " + THREADS + " threads");
        var end = Instant.now().plus(TIME);

        Parallel.atOnce(THREADS, i -> {
            fuzz(new Random(SEED + i), end);
            return i;
        });

        System.out.println("ScimFuzz answers by status " + new TreeMap<>(statuses));
        assertThat(statuses).as("answers").containsKeys(200, 201, 204, 400, 404);
        assertThat(failures).as("failures, their requests in " + kept).isEmpty();
    }

    private void fuzz(Random random, Instant end) {
        while (Instant.now().isBefore(end) && failures.size() < ENOUGH) {
            var tenant = Tenant.create();
            var mutator = new FuzzMutator(random, seeds(tenant));
            for (int i = 0; i < 1_000 && Instant.now().isBefore(end) && failures.size() < ENOUGH; i++) {
                send(tenant, mutator.next());
            }
        }
    }

    private static List<FuzzRequest> seeds(Tenant tenant) {
        var okta = tenant.okta();
        var people = Parallel.people(okta, 6);
        var groups = List.of(
                okta.post("/Groups", Bodies.group("One", people.get(0)))
                        .expect(201)
                        .id(),
                okta.post("/Groups", Bodies.group("Two")).expect(201).id());
        var cursor = okta.get("/Users", "cursor", "", "count", "2").expect(200).at("/nextCursor");
        return FuzzSeeds.of(people, groups, cursor);
    }

    private void send(Tenant tenant, FuzzRequest request) {
        var url = tenant.url();
        var bytes = request.bytes(url.getRawPath(), url.getAuthority(), tenant.secretKey());
        try (var socket = new Socket(url.getHost(), url.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(bytes);
            check(
                    request,
                    RawHttp.answer(
                            url,
                            request.method() + " " + request.path(),
                            socket.getInputStream().readAllBytes()));
        } catch (SocketTimeoutException e) {
            fail("no answer for " + PATIENCE_MILLIS + " ms", request, bytes);
        } catch (IOException | RuntimeException | AssertionError e) {
            fail(String.valueOf(e.getMessage()), request, bytes);
        }
    }

    private void check(FuzzRequest request, ScimResponse answer) {
        statuses.computeIfAbsent(answer.status(), status -> new AtomicInteger()).incrementAndGet();
        boolean notOffered = answer.status() == 501 && request.path().contains("Me");
        assertThat(answer.status() < 500 || notOffered)
                .as("status of " + answer)
                .isTrue();
        if (answer.status() >= 400) {
            assertThat(answer.text()).doesNotContainPattern(LEAK);
        }
    }

    private void fail(String why, FuzzRequest request, byte[] bytes) {
        var file = kept.resolve(failures.size() + ".http");
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        failures.add(file.getFileName() + " " + request.method() + " " + shortened(request.target()) + "\n  "
                + shortened(why));
    }

    private static String shortened(String text) {
        return text.length() <= 800 ? text : text.substring(0, 800) + "...";
    }
}
