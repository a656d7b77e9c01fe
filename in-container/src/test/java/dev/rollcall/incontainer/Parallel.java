package dev.rollcall.incontainer;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Does the same several times at the same moment. */
public final class Parallel {
    private Parallel() {}

    public static <T> List<T> run(int times, IntFunction<T> task) throws Exception {
        var barrier = new CyclicBarrier(times);
        var pool = Executors.newFixedThreadPool(times);
        try {
            List<Future<T>> futures = new ArrayList<>();
            for (int n = 0; n < times; n++) {
                int number = n;
                futures.add(pool.submit(() -> {
                    barrier.await();
                    return task.apply(number);
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } finally {
            pool.shutdown();
        }
    }
}
