package dev.rollcall.activity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How many entries of the activity are refusals, each that repeats as one.
 *
 * @param requests of SCIM; at most {@link #MOST} together with the sign-ins
 * @param signIns by password
 * @param lastRequest when the newest of the requests came; null for none
 */
public record RefusedCount(
        int requests, int signIns, @Nullable Instant lastRequest) {
    /** Nobody reads beyond so many, and they cost. */
    public static final int MOST = 1000;

    /** None. */
    public static final RefusedCount NONE = new RefusedCount(0, 0, null);

    /** Whether there may be more than were counted. */
    public boolean isOpen() {
        return requests + signIns >= MOST;
    }
}
