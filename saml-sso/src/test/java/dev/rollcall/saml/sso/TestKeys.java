package dev.rollcall.saml.sso;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Key pairs made in the test, one per name. */
final class TestKeys {
    static final SpKeyPair IDP = of("idp");
    static final SpKeyPair IDP_NEXT = of("idp-next");
    static final SpKeyPair ATTACKER = of("attacker");
    static final SpKeyPair SP = of("sp");
    static final SpKeyPair SP_PREVIOUS = of("sp-previous");

    private static final Map<String, SpKeyPair> PAIRS = new ConcurrentHashMap<>();

    private TestKeys() {}

    private static SpKeyPair of(String name) {
        return make(name, "RSA", Instant.parse("2035-01-01T00:00:00Z"));
    }

    static SpKeyPair ec() {
        return PAIRS.computeIfAbsent("ec", name -> make(name, "EC", Instant.parse("2035-01-01T00:00:00Z")));
    }

    static SpKeyPair dsa() {
        return PAIRS.computeIfAbsent("dsa", name -> make(name, "DSA", Instant.parse("2035-01-01T00:00:00Z")));
    }

    static SpKeyPair expired() {
        return PAIRS.computeIfAbsent("expired", name -> make(name, "RSA", Instant.parse("2020-06-01T00:00:00Z")));
    }

    /** RSA of 1024 bits. */
    static SpKeyPair weak() {
        return PAIRS.computeIfAbsent("weak", name -> make(name, "RSA", Instant.parse("2035-01-01T00:00:00Z"), 1024));
    }

    private static SpKeyPair make(String name, String kind, Instant until) {
        return make(name, kind, until, 2048);
    }

    private static SpKeyPair make(String name, String kind, Instant until, int bits) {
        try {
            var pair = pair(kind, bits);
            var subject = new X500Name("CN=" + name);
            var builder = new JcaX509v3CertificateBuilder(
                    subject,
                    BigInteger.valueOf(1),
                    Date.from(Instant.parse("2020-01-01T00:00:00Z")),
                    Date.from(until),
                    subject,
                    pair.getPublic());
            var algorithm = kind.equals("EC") ? "SHA256withECDSA" : "SHA256with" + kind;
            var signer = new JcaContentSignerBuilder(algorithm).build(pair.getPrivate());
            return new SpKeyPair(
                    pair.getPrivate(), new JcaX509CertificateConverter().getCertificate(builder.build(signer)));
        } catch (GeneralSecurityException | OperatorCreationException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static KeyPair pair(String kind, int bits) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance(kind);
        if (kind.equals("EC")) {
            generator.initialize(new ECGenParameterSpec("secp256r1"));
        } else {
            generator.initialize(bits);
        }
        return generator.generateKeyPair();
    }
}
