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

    static String next(long epochMillis) {
        long mostSignificant = (epochMillis << 16) | 0x7000L | (RANDOM.nextInt() & 0x0FFFL);
        long leastSignificant = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(mostSignificant, leastSignificant).toString();
    }
}
