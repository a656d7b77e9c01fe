package dev.rollcall.platform.failure;

import dev.rollcall.platform.sentence.Sentence;

/** The request collides with what is there; answered as 409. */
public class ConflictException extends DomainException {
    private static final long serialVersionUID = 1L;

    public ConflictException(Sentence sentence) {
        super(sentence);
    }

    public ConflictException(String message) {
        super(message);
    }
}
