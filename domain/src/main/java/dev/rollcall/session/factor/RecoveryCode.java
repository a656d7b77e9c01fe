package dev.rollcall.session.factor;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A recovery code: 80 random bits as sixteen letters and digits, {@code abcd-efgh-ijkl-mnop}. That is too long to
 * guess, and short enough to be hashed slowly: PBKDF2 with HMAC-SHA-512, 20,000 rounds, one salt for the codes of a
 * set, so that a try costs one hash.
 */
final class RecoveryCode {
    private static final int BYTES = 10;
    private static final int ROUNDS = 20_000;
    private static final int HASH_BITS = 256;
    private static final int LONGEST = 64;
    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
    private static final SecureRandom RANDOM = new SecureRandom();

    private RecoveryCode() {}

    static String next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base32.of(bytes).toLowerCase(Locale.ROOT).replaceAll("(?<=\\G.{4})(?!$)", "-");
    }

    static String newSalt() {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }

    /** What is kept of a code; the same however its groups are set apart, and in upper case. */
    static String hash(String typed, String salt) {
        String code = typed.substring(0, Math.min(typed.length(), LONGEST))
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\-\u2010-\u2015]", "")
                .replace('0', 'o')
                .replace('1', 'l');
        var spec = new PBEKeySpec(code.toCharArray(), HexFormat.of().parseHex(salt), ROUNDS, HASH_BITS);
        try {
            byte[] hash =
                    SecretKeyFactory.getInstance(ALGORITHM).generateSecret(spec).getEncoded();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        } finally {
            spec.clearPassword();
        }
    }
}
