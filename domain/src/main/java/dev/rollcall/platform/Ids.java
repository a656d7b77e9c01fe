package dev.rollcall.platform;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Identifiers of resources: time-ordered UUIDs (RFC 9562 §5.7, version 7) as text of 36 characters. Their order is the
 * order of creation, so that a primary key led by the tenant is also the immutable order of the tenant's lists.
 */
public final class Ids {
    /**
     * An order in which those that were made one after the other are far apart, the same at every node: where more are
     * written than one transaction takes, it does not write all rows of a page, so PostgreSQL finds room on it for
     * their new versions.
     */
    public static final Comparator<String> SCATTERED =
            Comparator.comparing((String id) -> id.substring(id.length() - 8)).thenComparing(Comparator.naturalOrder());

    private static final SecureRandom RANDOM = new SecureRandom();

    /** The milliseconds of the last identifier, and behind them its twelve bits of counter. */
    private static final AtomicLong LAST = new AtomicLong();

    private Ids() {}

    /** A new identifier, greater than every one that this process has made before. */
    public static String next() {
        return next(LAST, System.currentTimeMillis());
    }

    /** The least that an identifier of that time can be: older ones are less, and no other is. */
    public static String firstAt(Instant time) {
        return new UUID((time.toEpochMilli() << 16) | 0x7000L, 0x8000_0000_0000_0000L).toString();
    }

    /**
     * Whether a text has the form of an identifier: 36 characters, hexadecimal digits and hyphens. What has not, names
     * nothing.
     */
    public static boolean isWellFormed(String id) {
        return id.length() == 36 && id.chars().allMatch(c -> c == '-' || Character.digit(c, 16) >= 0 && c < 128);
    }

    // RFC 9562 §6.2, method 1: within a millisecond the random bits behind it count on. They begin in their lower half,
    // so that there is room.
    static String next(AtomicLong lastOne, long epochMillis) {
        long fresh = (epochMillis << 12) | (RANDOM.nextInt() & 0x07FFL);
        long ordered = lastOne.updateAndGet(last -> Math.max(last + 1, fresh));
        long mostSignificant = ((ordered >> 12) << 16) | 0x7000L | (ordered & 0x0FFFL);
        long leastSignificant = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(mostSignificant, leastSignificant).toString();
    }
}
