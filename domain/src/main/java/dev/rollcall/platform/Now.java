package dev.rollcall.platform;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The present, in the precision that is kept and shown: milliseconds. */
public final class Now {
    private Now() {}

    public static Instant instant() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
