package dev.rollcall.platform.failure;

import dev.rollcall.platform.sentence.Sentence;

/** A value that cannot be taken ({@code invalidValue}, RFC 7644 §3.12). */
public final class InvalidValueException extends DomainException {
    private static final long serialVersionUID = 1L;

    public InvalidValueException(Sentence sentence) {
        super(sentence);
    }

    public InvalidValueException(String message) {
        super(message);
    }
}
