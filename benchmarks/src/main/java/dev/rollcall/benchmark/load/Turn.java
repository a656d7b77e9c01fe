package dev.rollcall.benchmark.load;

/** Something that is done again and again over one connection. */
@FunctionalInterface
public interface Turn {
    /**
     * Does it once.
     *
     * @throws Exception when the answer is another one than expected, which ends the run
     */
    void take() throws Exception;
}
