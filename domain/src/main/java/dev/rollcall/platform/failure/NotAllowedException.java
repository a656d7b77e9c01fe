package dev.rollcall.platform.failure;

import dev.rollcall.platform.sentence.Sentence;

/** The signed-in person's role does not reach this. */
public final class NotAllowedException extends DomainException {
    private static final long serialVersionUID = 1L;

    public NotAllowedException(Sentence sentence) {
        super(sentence);
    }

    public NotAllowedException(String message) {
        super(message);
    }
}
