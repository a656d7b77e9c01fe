package dev.rollcall.directory.held;

import dev.rollcall.platform.failure.ConflictException;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.platform.text.Quoted;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** An admin has rejected the change that is asked for again. */
public final class RejectedException extends ConflictException {
    private static final long serialVersionUID = 1L;

    RejectedException(HeldOperation operation, String targetName, String by, Instant at) {
        super(Sentence.of(
                "held.rejected", Quoted.of(by), operation.of(targetName), LocalDate.ofInstant(at, ZoneOffset.UTC)));
    }
}
