package dev.rollcall.platform.failure;

/** A value that must be unique in the tenant belongs to another resource ({@code uniqueness}, RFC 7644 §3.12). */
public final class NotUniqueException extends ConflictException {
    private static final long serialVersionUID = 1L;

    public NotUniqueException(String message) {
        super(message);
    }
}
