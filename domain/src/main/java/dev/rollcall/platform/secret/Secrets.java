package dev.rollcall.platform.secret;

import java.security.SecureRandom;
import java.util.Base64;

/** Random text that nobody can guess: 256 bits, base64url without padding (43 characters). */
public final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    public static String next() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
