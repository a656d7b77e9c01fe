package dev.rollcall.saml.key;

import dev.rollcall.saml.wall.KeyStrength;
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/**
 * Makes our key pairs, and reads those that the caller has stored. RSA, because identity providers encrypt for nothing
 * else; 3072 bits, because NIST lets 2048 end with 2030 (SP 800-57 part 1 r5) and a key pair of an organization lives
 * for years. It takes half a second, once.
 */
public final class SpKeys {
    private static final int BITS = 3072;
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private SpKeys() {}

    /**
     * A new key pair with a self-signed certificate.
     *
     * @param name whose it is, for the certificate's common name; 64 characters of it are kept
     * @param now from when on the certificate counts
     * @param validity for how long
     */
    public static SpKeyPair create(String name, Instant now, Duration validity) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            var pair = generator.generateKeyPair();
            return new SpKeyPair(pair.getPrivate(), SelfSigned.certificate(pair, name, now, now.plus(validity)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform makes RSA keys", impossible);
        }
    }

    /** The certificate as a file for an identity provider's settings (RFC 7468 §5). */
    public static String certificatePem(SpKeyPair pair) {
        return "-----BEGIN CERTIFICATE-----\n" + LINES.encodeToString(pair.certificateDer())
                + "\n-----END CERTIFICATE-----\n";
    }

    /**
     * A stored pair.
     *
     * @param privateKey PKCS#8, DER
     * @param certificate X.509, DER
     * @throws IllegalArgumentException when one cannot be read, when the two do not belong together, or when the key is
     *     weak. The message holds nothing of them
     */
    public static SpKeyPair read(byte[] privateKey, byte[] certificate) {
        try {
            var key = KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(privateKey));
            var read = read(certificate);
            requirePair((RSAPrivateKey) key, read);
            return new SpKeyPair(key, read);
        } catch (GeneralSecurityException | ClassCastException damaged) {
            throw new IllegalArgumentException(
                    "A stored key pair cannot be read: " + damaged.getClass().getSimpleName());
        }
    }

    /**
     * The certificate of a stored pair.
     *
     * @param certificate X.509, DER
     * @throws IllegalArgumentException when it cannot be read
     */
    public static X509Certificate certificate(byte[] certificate) {
        try {
            return read(certificate);
        } catch (GeneralSecurityException | ClassCastException damaged) {
            throw new IllegalArgumentException(
                    "A stored certificate cannot be read: " + damaged.getClass().getSimpleName());
        }
    }

    private static X509Certificate read(byte[] certificate) throws GeneralSecurityException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(certificate));
    }

    private static void requirePair(RSAPrivateKey key, X509Certificate certificate) {
        if (!(certificate.getPublicKey() instanceof RSAPublicKey open)
                || !open.getModulus().equals(key.getModulus())) {
            throw new IllegalArgumentException("The stored private key is not that of the certificate");
        } else if (KeyStrength.weakness(open).isPresent()) {
            throw new IllegalArgumentException("The stored key is too short");
        }
    }
}
