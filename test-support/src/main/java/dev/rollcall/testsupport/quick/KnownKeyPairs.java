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
 * RSA key pairs out of a file (a line each, PKCS #8 in Base64), the longest unused first: to make one takes C1's code a
 * second. Those of 3072 bits are the servers', those of 2048 bits the identity providers' of the tests: so many that no
 * two of one test share one. Everybody may know them.
 */
public final class KnownKeyPairs extends KeyPairGeneratorSpi {
    static final String ALGORITHM = "RSA";
    private static final int BITS = 3072;
    private static final AtomicInteger HANDED_OUT = new AtomicInteger();

    private static final class OfServers {
        static final List<String> KEYS = keys("rsa-3072.txt");
    }

    private static final class OfIdentityProviders {
        static final List<String> KEYS = keys("rsa-2048.txt");
    }

    /** A pair of 2048 bits. */
    public static KeyPair next2048() {
        return next(OfIdentityProviders.KEYS);
    }

    @Override
    public void initialize(int size, SecureRandom random) {
        if (size != BITS) {
            throw new InvalidParameterException("Only pairs of " + BITS + " bits are known");
        }
    }

    @Override
    public KeyPair generateKeyPair() {
        return next(OfServers.KEYS);
    }

    private static KeyPair next(List<String> known) {
        try {
            var keys = KeyFactory.getInstance(ALGORITHM);
            byte[] encoded =
                    Base64.getDecoder().decode(known.get(Math.floorMod(HANDED_OUT.getAndIncrement(), known.size())));
            var key = (RSAPrivateCrtKey) keys.generatePrivate(new PKCS8EncodedKeySpec(encoded));
            return new KeyPair(
                    keys.generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent())), key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK reads RSA keys", e);
        }
    }

    private static List<String> keys(String name) {
        try (InputStream file = KnownKeyPairs.class.getResourceAsStream(name)) {
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
