package dev.rollcall.benchmark.okta;

import dev.rollcall.benchmark.http.Answer;
import dev.rollcall.benchmark.http.HttpConnection;
import dev.rollcall.benchmark.http.Tenant;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Creates people without a pause over several connections until it is stopped. What gets no answer, or one that says to
 * come again, is sent again, as Okta does; that a person is there already is a success then.
 */
public final class CreateStream implements AutoCloseable {
    private static final Set<Integer> AGAIN = Set.of(429, 502, 503, 504);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Tenant tenant;
    private final AtomicInteger numbers;
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger repeated = new AtomicInteger();
    private final AtomicLong longestNanos = new AtomicLong();
    private final List<Thread> threads = new ArrayList<>();
    private final long begin = System.nanoTime();
    private volatile boolean stopped;

    /** @param numbers of people, each of which is taken once */
    public CreateStream(Tenant tenant, AtomicInteger numbers, int connections) {
        this.tenant = tenant;
        this.numbers = numbers;
        for (int i = 0; i < connections; i++) {
            var thread = new Thread(this::run, "creates-" + i);
            threads.add(thread);
            thread.start();
        }
    }

    /** Ends when each connection has got its answer. */
    public Outcome stop() throws InterruptedException {
        close();
        for (Thread thread : threads) {
            thread.join();
        }
        return new Outcome(
                List.copyOf(acknowledged),
                List.copyOf(failures),
                repeated.get(),
                Duration.ofNanos(longestNanos.get()),
                Duration.ofNanos(System.nanoTime() - begin));
    }

    /**
     * What became of the stream.
     *
     * @param acknowledged the names of the people whom the server said that it has
     * @param failures what was refused, or got no answer for a minute
     * @param repeated how many requests were sent again
     * @param longest the longest time that a person took, repetitions included
     */
    public record Outcome(
            List<String> acknowledged, List<String> failures, int repeated, Duration longest, Duration time) {}

    @Override
    public void close() {
        stopped = true;
    }

    private void run() {
        HttpConnection connection = null;
        while (!stopped) {
            int number = numbers.getAndIncrement();
            long start = System.nanoTime();
            connection = create(number, connection, start);
            long took = System.nanoTime() - start;
            longestNanos.accumulateAndGet(took, Math::max);
        }
        close(connection);
    }

    private @Nullable HttpConnection create(int number, @Nullable HttpConnection kept, long start) {
        HttpConnection connection = kept;
        boolean uncertain = false;
        while (System.nanoTime() - start < PATIENCE.toNanos()) {
            try {
                if (connection == null) {
                    connection = new HttpConnection(tenant.port());
                }
                Answer answer = connection.exchange(head(), Bodies.person(number));
                if (answer.status() == 201 || (answer.status() == 409 && uncertain)) {
                    acknowledged.add(Bodies.userName(number));
                    return connection;
                }
                if (!AGAIN.contains(answer.status())) {
                    failures.add(answer.status() + " " + answer.body());
                    return connection;
                }
                uncertain |= answer.status() != 429;
            } catch (IOException e) {
                uncertain = true;
                close(connection);
                connection = null;
            }
            repeated.incrementAndGet();
            pause();
        }
        failures.add("No answer for " + PATIENCE);
        return connection;
    }

    private String head() {
        return "POST " + tenant.path() + "/Users HTTP/1.1\r\nHost: localhost:" + tenant.port()
                + "\r\nAuthorization: Bearer " + tenant.key() + "\r\nContent-Type: application/scim+json\r\n";
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void close(@Nullable HttpConnection connection) {
        if (connection != null) {
            try {
                connection.close();
            } catch (IOException e) {
                // It was broken already.
            }
        }
    }
}
