package dev.rollcall.systemtest.scim;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Sends requests at the same time. */
public final class Parallel {

    private Parallel() {}

    /** Runs the task for 0 to n-1 in as many threads, which wait for each other before they begin. */
    public static <T> List<T> atOnce(int n, IntFunction<T> task) {
        var begin = new CountDownLatch(n);
        return run(n, n, i -> {
            begin.countDown();
            try {
                begin.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            return task.apply(i);
        });
    }

    /** Runs the task for 0 to n-1 in a few threads and answers the results in that order. */
    public static <T> List<T> inTurn(int n, IntFunction<T> task) {
        return run(n, 8, task);
    }

    /** The ids of n new people, named person-000@example.com and so on. */
    public static List<String> people(ScimClient okta, int n) {
        return inTurn(n, i -> okta.post("/Users", Bodies.person("person-%03d@example.com".formatted(i)))
                .expect(201)
                .id());
    }

    private static <T> List<T> run(int n, int threads, IntFunction<T> task) {
        var pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<T>> futures = IntStream.range(0, n)
                    .mapToObj(i -> pool.submit(() -> task.apply(i)))
                    .toList();
            var results = new ArrayList<T>();
            for (var future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            pool.shutdownNow();
        }
    }
}
