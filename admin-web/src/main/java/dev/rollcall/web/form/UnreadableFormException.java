package dev.rollcall.web.form;

/** A form that is not read, and why. */
public final class UnreadableFormException extends Exception {
    private static final long serialVersionUID = 1L;

    /** What is wrong with it. */
    public enum Reason {
        TOO_LARGE,
        MALFORMED
    }

    private final Reason reason;

    UnreadableFormException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    static UnreadableFormException malformed() {
        return new UnreadableFormException(Reason.MALFORMED);
    }

    static UnreadableFormException tooLarge() {
        return new UnreadableFormException(Reason.TOO_LARGE);
    }

    public Reason reason() {
        return reason;
    }
}
