package dev.rollcall.platform.failure;

/** The request collides with what is there; answered as 409. */
public class ConflictException extends DomainException {
    private static final long serialVersionUID = 1L;

    public ConflictException(String message) {
        super(message);
    }
}
