package dev.rollcall.testsupport.quick;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidParameterException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGeneratorSpi;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * RSA key pairs of 3072 bits out of a file (a line each, PKCS #8 in Base64), the longest unused first. They are so many
 * that two organizations of one test never share one; everybody may know them.
 */
public final class KnownKeyPairs extends KeyPairGeneratorSpi {
    static final String ALGORITHM = "RSA";
    private static final int BITS = 3072;
    private static final List<String> KEYS = keys();
    private static final AtomicInteger HANDED_OUT = new AtomicInteger();

    @Override
    public void initialize(int size, SecureRandom random) {
        if (size != BITS) {
            throw new InvalidParameterException("Only pairs of " + BITS + " bits are known");
        }
    }

    @Override
    public KeyPair generateKeyPair() {
        try {
            var keys = KeyFactory.getInstance(ALGORITHM);
            byte[] encoded =
                    Base64.getDecoder().decode(KEYS.get(Math.floorMod(HANDED_OUT.getAndIncrement(), KEYS.size())));
            var key = (RSAPrivateCrtKey) keys.generatePrivate(new PKCS8EncodedKeySpec(encoded));
            return new KeyPair(
                    keys.generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent())), key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK reads RSA keys", e);
        }
    }

    private static List<String> keys() {
        try (InputStream file = KnownKeyPairs.class.getResourceAsStream("rsa-3072.txt")) {
            if (file == null) {
                throw new IllegalStateException("The known key pairs are missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
