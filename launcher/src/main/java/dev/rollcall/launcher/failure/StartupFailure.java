package dev.rollcall.launcher.failure;

/** Why Rollcall does not start, in words for the person who starts it. */
public final class StartupFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message what is wrong and what to do about it; it is all that is shown */
    public StartupFailure(String message) {
        super(message);
    }

    /** @param message what is wrong and what to do about it; it is all that is shown */
    public StartupFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
