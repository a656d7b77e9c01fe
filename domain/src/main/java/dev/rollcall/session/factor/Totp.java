package dev.rollcall.session.factor;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes of six digits that an authenticator app shows, a new one every 30 seconds (RFC 6238 with HMAC-SHA-1, which is
 * what every app takes; the codes' strength does not rest on collisions).
 */
final class Totp {
    static final int SECONDS = 30;
    static final int DIGITS = 6;
    /** How many steps the two clocks may differ (RFC 6238 §5.2). */
    private static final int WINDOW = 1;

    private static final int SECRET_BYTES = 20;
    private static final String HMAC = "HmacSHA1";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Totp() {}

    /** A secret as long as the hash, 160 bits (RFC 4226 §4, R6). */
    static byte[] newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return secret;
    }

    static long step(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), SECONDS);
    }

    /** The code of a step: HOTP of it (RFC 4226 §5.3). */
    static String code(byte[] secret, long step) {
        byte[] hash = hmac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & 0xF;
        int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
        return String.format(Locale.ROOT, "%06d", number % 1_000_000);
    }

    /**
     * The step whose code was typed, of those around now that come after another one; empty when it is none of theirs.
     *
     * @param typed with blanks, as some apps show them, or without
     * @param after the step of the latest code that was taken, which no code of it or before it follows
     */
    static OptionalLong matching(byte[] secret, String typed, Instant now, long after) {
        byte[] digits = typed.replaceAll("\\s", "").getBytes(US_ASCII);
        long present = step(now);
        return LongStream.rangeClosed(present - WINDOW, present + WINDOW)
                .filter(step -> MessageDigest.isEqual(digits, code(secret, step).getBytes(US_ASCII)))
                .filter(step -> step > after)
                .max();
    }

    private static byte[] hmac(byte[] secret, byte[] message) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret, HMAC));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + HMAC, e);
        }
    }
}
