package dev.rollcall.platform.failure;

/** The resource has changed since the version that the client knows; answered as 412. */
public final class StaleVersionException extends DomainException {
    private static final long serialVersionUID = 1L;

    public StaleVersionException() {
        super("The resource has been changed since it was read. Read it again, apply the change to what is there now,"
                + " and send it with the new version (RFC 7644 §3.14).");
    }
}
