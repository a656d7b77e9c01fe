package dev.rollcall.scim.filter;

import dev.rollcall.platform.sentence.Sentence;

/** A text that is no filter. The message says what was expected where. */
public final class FilterSyntaxException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Sentence sentence;

    FilterSyntaxException(Sentence sentence) {
        super(sentence.english());
        this.sentence = sentence;
    }

    /** What was expected where, as a part of a sentence. */
    public Sentence sentence() {
        return sentence;
    }
}
