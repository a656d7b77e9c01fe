package dev.rollcall.password;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Passwords at rest: PBKDF2 with HMAC-SHA-512, 220,000 rounds, a salt of 16 bytes; the text form carries all three. */
public final class PasswordHash {
    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
    private static final int ITERATIONS = 220_000;
    private static final int HASH_BITS = 512;
    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * The form of a hash, and random bytes: no password that anybody knows is behind it, and checking against it takes
     * as long as against a real one.
     */
    public static final String OF_NOBODY = "pbkdf2-sha512$" + ITERATIONS + "$FVdYZk4FIrVNIM49g04Weg$"
            + "G5RFsNrV9xi+6fLGf2MBYwPN4P4ljC01i60q0QtxiuZsY01OejIQo9dqgWobMZjNPxZLAo96xuVhStPcDTcEig";

    private PasswordHash() {}

    public static String of(String password) {
        byte[] salt = salt();
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "pbkdf2-sha512$" + ITERATIONS + "$" + base64.encodeToString(salt) + "$"
                + base64.encodeToString(derive(password, salt, ITERATIONS));
    }

    public static boolean matches(String password, String hash) {
        String[] parts = hash.split("\\$", -1);
        byte[] salt = Base64.getDecoder().decode(parts[2]);
        byte[] expected = Base64.getDecoder().decode(parts[3]);
        return MessageDigest.isEqual(expected, derive(password, salt, Integer.parseInt(parts[1])));
    }

    /** Whether the hash was made with other parameters than today's. */
    public static boolean isOutdated(String hash) {
        return !hash.startsWith("pbkdf2-sha512$" + ITERATIONS + "$");
    }

    private static byte[] salt() {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        return salt;
    }

    private static byte[] derive(String password, byte[] salt, int iterations) {
        var spec = new PBEKeySpec(password.toCharArray(), salt, iterations, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance(ALGORITHM).generateSecret(spec).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        } finally {
            spec.clearPassword();
        }
    }
}
