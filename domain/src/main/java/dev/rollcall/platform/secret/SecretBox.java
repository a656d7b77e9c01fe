package dev.rollcall.platform.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rollcall.platform.setting.Configuration;
import dev.rollcall.setting.ConfigurationException;
import dev.rollcall.setting.SecretsKey;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals what the database keeps and not everybody who reads it may know: AES-256-GCM under a key of
 * {@link dev.rollcall.platform.database.SealingKeys}, or under a secret that the caller shows.
 */
public final class SecretBox {
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;
    private final String keyId;

    private SecretBox(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
        this.keyId = Sha256.hex("rollcall secrets key " + HexFormat.of().formatHex(key))
                .substring(0, 16);
    }

    /**
     * The box of the configured key; empty where none is configured.
     *
     * @throws ConfigurationException when the setting is not 32 bytes in Base64
     */
    public static Optional<SecretBox> configured() {
        return Configuration.value(SecretsKey.KEY).map(SecretBox::of);
    }

    /** A new key as the setting is written. */
    public static String newKey() {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    /** @throws ConfigurationException when the text is not 32 bytes in Base64 */
    public static SecretBox of(String base64) {
        return new SecretBox(SecretsKey.of(base64));
    }

    /** @param refusal what is thrown when the text is not 32 bytes in Base64 */
    public static SecretBox of(String base64, Supplier<ConfigurationException> refusal) {
        return new SecretBox(SecretsKey.of(base64, refusal));
    }

    /** The box of a secret of {@link Secrets}; who does not have that opens nothing, this installation neither. */
    public static SecretBox under(String secret) {
        return new SecretBox(HexFormat.of().parseHex(Sha256.hex("rollcall sealed under " + secret)));
    }

    /** Names the key without telling it: 16 hexadecimal digits. */
    public String keyId() {
        return keyId;
    }

    /**
     * Seals a secret.
     *
     * @param owner whose it is; it opens for no other
     * @return nonce (12 bytes), then the ciphertext with its tag
     */
    public byte[] seal(byte[] secret, String owner) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, owner).doFinal(secret);
            byte[] result = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
            System.arraycopy(sealed, 0, result, NONCE_BYTES, sealed.length);
            return result;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + CIPHER, e);
        }
    }

    /**
     * Opens what {@link #seal} has sealed.
     *
     * @return empty when the key or the owner is another, or a bit has changed
     */
    public Optional<byte[]> open(byte[] sealed, String owner) {
        if (sealed.length <= NONCE_BYTES) {
            return Optional.empty();
        }
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, nonce, owner)
                    .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String owner) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.getBytes(UTF_8));
        return cipher;
    }
}
