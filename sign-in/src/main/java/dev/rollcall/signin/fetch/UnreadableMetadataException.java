package dev.rollcall.signin.fetch;

import dev.rollcall.platform.sentence.Sentence;

/**
 * Nothing usable was read from a metadata URL. The message is one or two sentences for the admin: why, and what to do.
 */
public final class UnreadableMetadataException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Sentence sentence;

    UnreadableMetadataException(Sentence sentence) {
        super(sentence.english());
        this.sentence = sentence;
    }

    /** What the message says. */
    public Sentence sentence() {
        return sentence;
    }
}
