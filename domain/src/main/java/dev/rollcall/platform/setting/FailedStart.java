package dev.rollcall.platform.setting;

import java.util.function.Supplier;

/**
 * Tells whoever started this installation why it could not start: the launcher prints the system property it leaves.
 */
public final class FailedStart {
    /** The system property that holds the sentence. */
    public static final String PROPERTY = "rollcall.startup.failure";

    private FailedStart() {}

    /** Runs a step of the start; a failure is left for the launcher and thrown on. */
    public static void explain(Runnable step) {
        explained(() -> {
            step.run();
            return true;
        });
    }

    /** Like {@link #explain}, with a result. */
    public static <T> T explained(Supplier<T> step) {
        try {
            return step.get();
        } catch (RuntimeException e) {
            tell(String.valueOf(e.getMessage()));
            throw e;
        }
    }

    /** Leaves the sentence for the launcher; the first one told is the cause of those that follow. */
    public static void tell(String sentence) {
        if (System.getProperty(PROPERTY) == null) {
            System.setProperty(PROPERTY, sentence);
        }
    }
}
