package dev.rollcall.benchmark.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Turns over several connections at once. Each connection takes its next turn as soon as the one before is answered, so
 * a slow server is asked less often; unless it waits for the turn to be due.
 */
public final class Round {
    private final AtomicInteger left;
    private final long deadline;

    private Round(int turns, Duration limit) {
        left = new AtomicInteger(turns);
        deadline = System.nanoTime() + limit.toNanos();
    }

    /** Opens a connection for a thread. */
    @FunctionalInterface
    public interface Connecting {
        Connection open() throws Exception;
    }

    /**
     * Takes the turns.
     *
     * @param limit after this time no further turn begins
     * @throws Exception whatever the first failing turn throws
     */
    public static Sample run(Costs costs, int connections, int turns, Duration limit, Connecting connecting)
            throws Exception {
        List<Connection> opened = new ArrayList<>();
        try {
            for (int i = 0; i < connections; i++) {
                opened.add(connecting.open());
            }
            var round = new Round(turns, limit);
            var before = costs.spent();
            long begin = System.nanoTime();
            Latencies latencies = round.take(opened);
            double seconds = (System.nanoTime() - begin) / 1e9;
            return sample(latencies, seconds, before, costs.spent());
        } finally {
            for (var connection : opened) {
                connection.close();
            }
        }
    }

    private Latencies take(List<Connection> connections) throws Exception {
        var threads = Executors.newFixedThreadPool(connections.size());
        try {
            List<Callable<Latencies>> all = new ArrayList<>();
            connections.forEach(connection -> all.add(() -> take(connection)));
            var together = new Latencies();
            for (Future<Latencies> one : threads.invokeAll(all)) {
                together.addAll(one.get());
            }
            return together;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        } finally {
            threads.shutdownNow();
        }
    }

    private Latencies take(Connection connection) throws Exception {
        var latencies = new Latencies();
        try {
            while (System.nanoTime() < deadline && left.getAndDecrement() > 0) {
                long begin = connection.await();
                connection.take();
                latencies.add(System.nanoTime() - begin);
            }
            return latencies;
        } catch (Exception e) {
            left.set(0); // The others need not go on.
            throw e;
        }
    }

    private static Sample sample(Latencies latencies, double seconds, Costs.Spent before, Costs.Spent after) {
        int turns = latencies.size();
        return new Sample(
                turns / seconds,
                latencies.percentile(50),
                latencies.percentile(95),
                latencies.percentile(99),
                (after.server() - before.server()) / turns,
                (after.database() - before.database()) / turns,
                (after.client() - before.client()) / turns);
    }
}
