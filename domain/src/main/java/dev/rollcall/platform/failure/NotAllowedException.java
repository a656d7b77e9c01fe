package dev.rollcall.platform.failure;

/** The signed-in person's role does not reach this. */
public final class NotAllowedException extends DomainException {
    private static final long serialVersionUID = 1L;

    public NotAllowedException(String message) {
        super(message);
    }
}
