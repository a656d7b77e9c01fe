package dev.rollcall.platform.failure;

/** A value that cannot be taken ({@code invalidValue}, RFC 7644 §3.12). */
public final class InvalidValueException extends DomainException {
    private static final long serialVersionUID = 1L;

    public InvalidValueException(String message) {
        super(message);
    }
}
