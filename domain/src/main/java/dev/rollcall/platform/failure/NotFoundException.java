package dev.rollcall.platform.failure;

import dev.rollcall.platform.sentence.Sentence;

/** The tenant has no such resource; also what another tenant's id answers. */
public final class NotFoundException extends DomainException {
    private static final long serialVersionUID = 1L;

    public NotFoundException(Sentence sentence) {
        super(sentence);
    }

    public NotFoundException(String message) {
        super(message);
    }
}
