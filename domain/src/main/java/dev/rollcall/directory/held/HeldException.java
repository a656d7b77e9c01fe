package dev.rollcall.directory.held;

import dev.rollcall.platform.failure.DomainException;
import dev.rollcall.platform.sentence.Sentence;

/** A change is held until an admin decides; answered as 429, so that the identity provider sends it again. */
public final class HeldException extends DomainException {
    /** After how many seconds the identity provider may ask again. */
    public static final int RETRY_AFTER = 3600;

    private static final long serialVersionUID = 1L;

    public HeldException(HeldOperation operation, String targetName, String reason) {
        super(Sentence.of("held.request", operation.of(targetName), reason));
    }
}
