package dev.rollcall.directory.guard;

import java.time.Duration;
import java.time.Instant;

/** The last hour, in slots of five minutes: it is never shorter than an hour, and at most five minutes longer. */
final class LossWindow {
    static final Duration SLOT = Duration.ofMinutes(5);
    private static final int SLOTS_BEFORE = 12;

    private LossWindow() {}

    /** The slot of a moment, counted from 1970. */
    static long slot(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), SLOT.toSeconds());
    }

    /** The first slot of the hour that ends now. */
    static long first(Instant now) {
        return slot(now) - SLOTS_BEFORE;
    }
}
