package dev.rollcall.benchmark.load;

/** One connection to a subject, and the turns over it; used by one thread. */
public interface Connection extends Turn, AutoCloseable {
    /**
     * Waits until the next turn is due.
     *
     * @return when that was ({@link System#nanoTime}): a turn that begins late has waited since then
     */
    default long await() {
        return System.nanoTime();
    }
}
