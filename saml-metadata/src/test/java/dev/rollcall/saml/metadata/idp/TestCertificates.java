package dev.rollcall.saml.metadata.idp;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Certificates made on the spot; keys are made once per kind. */
public final class TestCertificates {
    static final Instant FROM = Instant.parse("2025-01-01T00:00:00Z");
    static final Instant TO = Instant.parse("2035-01-01T00:00:00Z");
    static final String SUBJECT = "CN=idp.example.com";

    private static final BouncyCastleProvider BOUNCY_CASTLE = new BouncyCastleProvider();
    private static final Map<String, KeyPair> KEYS = new ConcurrentHashMap<>();
    private static final AtomicLong SERIAL = new AtomicLong(1);

    private TestCertificates() {}

    public static X509Certificate rsa() {
        return selfSigned(SUBJECT, "RSA/2048", FROM, TO);
    }

    public static X509Certificate of(String kind) {
        return selfSigned(SUBJECT, kind, FROM, TO);
    }

    static X509Certificate expired() {
        return selfSigned(SUBJECT, "RSA/2048", FROM, FROM.plusSeconds(86_400));
    }

    static X509Certificate selfSigned(String subject, String kind, Instant from, Instant to) {
        return issue(subject, key(kind), subject, key(kind), kind, from, to);
    }

    static X509Certificate issuedBy(String issuer, String subject) {
        return issue(issuer, key("RSA/2048/ca"), subject, key("RSA/2048"), "RSA/2048", FROM, TO);
    }

    static PrivateKey privateKey(String kind) {
        return key(kind).getPrivate();
    }

    public static String base64(X509Certificate certificate) {
        try {
            return Base64.getEncoder().encodeToString(certificate.getEncoded());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static X509Certificate issue(
            String issuer, KeyPair issuerKey, String subject, KeyPair key, String kind, Instant from, Instant to) {
        var builder = new JcaX509v3CertificateBuilder(
                new X500Name(issuer),
                BigInteger.valueOf(SERIAL.getAndIncrement()),
                Date.from(from),
                Date.from(to),
                new X500Name(subject),
                key.getPublic());
        try {
            var signer = new JcaContentSignerBuilder(signatureAlgorithm(kind))
                    .setProvider(BOUNCY_CASTLE)
                    .build(issuerKey.getPrivate());
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (GeneralSecurityException | OperatorCreationException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String signatureAlgorithm(String kind) {
        return switch (kind.substring(0, kind.indexOf('/'))) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            case "DSA" -> "SHA256withDSA";
            default -> "Ed25519";
        };
    }

    /**
     * Kinds are {@code RSA/2048}, {@code EC/secp256r1}, {@code DSA/2048}, {@code Ed25519/}; more after a slash tells
     * keys apart.
     */
    private static KeyPair key(String kind) {
        return KEYS.computeIfAbsent(kind, wanted -> {
            var parts = wanted.split("/", -1);
            try {
                var generator = KeyPairGenerator.getInstance(parts[0], BOUNCY_CASTLE);
                if (parts[0].equals("EC")) {
                    generator.initialize(new ECGenParameterSpec(parts[1]));
                } else if (!parts[1].isEmpty()) {
                    generator.initialize(Integer.parseInt(parts[1]));
                }
                return generator.generateKeyPair();
            } catch (GeneralSecurityException failed) {
                throw new IllegalStateException(failed);
            }
        });
    }
}
