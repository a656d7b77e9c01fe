package dev.rollcall.platform.failure;

import dev.rollcall.platform.sentence.Sentence;

/** A value that must be unique in the tenant belongs to another resource ({@code uniqueness}, RFC 7644 §3.12). */
public final class NotUniqueException extends ConflictException {
    private static final long serialVersionUID = 1L;

    public NotUniqueException(Sentence sentence) {
        super(sentence);
    }

    public NotUniqueException(String message) {
        super(message);
    }
}
