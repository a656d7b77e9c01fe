package dev.rollcall.platform.failure;

import dev.rollcall.platform.sentence.Sentence;

/** The resource has changed since the version that the client knows; answered as 412. */
public final class StaleVersionException extends DomainException {
    private static final long serialVersionUID = 1L;

    public StaleVersionException() {
        super(Sentence.of("version.stale"));
    }
}
