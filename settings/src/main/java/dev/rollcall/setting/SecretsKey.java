package dev.rollcall.setting;

import java.util.Base64;
import java.util.function.Supplier;

/** The key that seals what the database keeps secret ({@code rollcall.secrets.key}): 32 bytes in Base64. */
public final class SecretsKey {
    /** The setting. */
    public static final String KEY = "rollcall.secrets.key";

    private static final int BYTES = 32;

    private SecretsKey() {}

    /**
     * The key's bytes.
     *
     * @throws ConfigurationException when the text is not 32 bytes in Base64; it is not shown
     */
    public static byte[] of(String base64) {
        return of(
                base64,
                () -> OperatorSetting.refused(
                        KEY,
                        "…",
                        "it is not 32 bytes in Base64. Write 44 characters such as the output of \"openssl rand -base64 32\"."));
    }

    /** @param refusal what is thrown when the text is not 32 bytes in Base64 */
    public static byte[] of(String base64, Supplier<ConfigurationException> refusal) {
        try {
            byte[] key = Base64.getDecoder().decode(base64);
            if (key.length == BYTES) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            // Refused below with the same sentence.
        }
        throw refusal.get();
    }
}
