package dev.rollcall.platform.failure;

import dev.rollcall.platform.sentence.Sentence;
import jakarta.ejb.ApplicationException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request that the domain refuses. The message is one or two sentences for the administrator who reads it, on a page
 * or as a SCIM {@code detail} in Okta's Dashboard &gt; Tasks: it says what to do. It is English; pages show the
 * {@link #sentence} in the language of their reader. The transaction is rolled back.
 */
@ApplicationException(rollback = true, inherited = true)
public abstract class DomainException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable Sentence sentence;

    protected DomainException(Sentence sentence) {
        super(sentence.english());
        this.sentence = sentence;
    }

    /** @param message of who is no part of the domain: a page, in its reader's language, or the wire */
    protected DomainException(String message) {
        super(message);
        this.sentence = null;
    }

    /** What the message says; empty where it is not the domain's. */
    public Optional<Sentence> sentence() {
        return Optional.ofNullable(sentence);
    }
}
