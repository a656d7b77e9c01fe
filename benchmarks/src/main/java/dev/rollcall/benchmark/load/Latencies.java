package dev.rollcall.benchmark.load;

import java.util.Arrays;

/** How long turns took, by one thread or by several together. */
final class Latencies {
    private static final double NANOS_OF_A_MILLI = 1e6;

    private long[] nanos = new long[1024];
    private int size;

    void add(long turn) {
        if (size == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * size);
        }
        nanos[size++] = turn;
    }

    void addAll(Latencies others) {
        for (int i = 0; i < others.size; i++) {
            add(others.nanos[i]);
        }
    }

    int size() {
        return size;
    }

    /**
     * The nearest rank: the smallest that at least this share of all do not exceed.
     *
     * @param percent above 0, at most 100
     * @return milliseconds
     */
    double percentile(int percent) {
        long[] sorted = Arrays.copyOf(nanos, size);
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(percent / 100.0 * size);
        return sorted[rank - 1] / NANOS_OF_A_MILLI;
    }
}
