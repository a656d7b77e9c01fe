package dev.rollcall.benchmark.load;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Times at the same distance, whoever takes them. */
public final class Pace {
    private final long nanos;
    private final AtomicLong next = new AtomicLong(System.nanoTime());

    /** @param turns in a second */
    public Pace(int turns) {
        nanos = Duration.ofSeconds(1).toNanos() / turns;
    }

    /** Waits for the next of them, and says when it was or would have been ({@link System#nanoTime}). */
    public long await() {
        long at = next.getAndAdd(nanos);
        for (long left = at - System.nanoTime(); left > 0; left = at - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        return at;
    }
}
