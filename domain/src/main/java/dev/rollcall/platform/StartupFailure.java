package dev.rollcall.platform;

/** Tells whoever started this installation why it could not start: the launcher prints the system property it leaves. */
public final class StartupFailure {
    /** The system property that holds the sentence. */
    public static final String PROPERTY = "rollcall.startup.failure";

    private StartupFailure() {}

    /** Runs a step of the start; a failure is left for the launcher and thrown on. */
    public static void explain(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            System.setProperty(PROPERTY, String.valueOf(e.getMessage()));
            throw e;
        }
    }
}
