package dev.rollcall.platform;

import java.security.SecureRandom;
import java.util.UUID;

/**
 * Identifiers of resources: time-ordered UUIDs (RFC 9562 §5.7, version 7) as text of 36 characters. Their order is the order of creation, so
 * that a primary key led by the tenant is also the immutable order of the tenant's lists.
 */
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** A new identifier. */
    public static String next() {
        return next(System.currentTimeMillis());
    }

    /** Whether a text has the form of an identifier: 36 characters, hexadecimal digits and hyphens. What has not, names nothing. */
    public static boolean isWellFormed(String id) {
        return id.length() == 36 && id.chars().allMatch(c -> c == '-' || Character.digit(c, 16) >= 0 && c < 128);
    }

    static String next(long epochMillis) {
        long mostSignificant = (epochMillis << 16) | 0x7000L | (RANDOM.nextInt() & 0x0FFFL);
        long leastSignificant = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(mostSignificant, leastSignificant).toString();
    }
}
