package dev.rollcall.saml.key;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Self-signed certificates, which are all that SAML needs: only their key counts. The Java platform cannot make them.
 */
final class SelfSigned {
    private static final int MAX_NAME = 64;
    private static final int SERIAL_BITS = 127;

    private SelfSigned() {}

    static X509Certificate certificate(KeyPair pair, String name, Instant from, Instant to)
            throws GeneralSecurityException {
        var subject = new X500NameBuilder().addRDN(BCStyle.CN, shortened(name)).build();
        // At least one bit, so that it is positive (RFC 5280 §4.1.2.2).
        var serial = new BigInteger(SERIAL_BITS, new SecureRandom()).add(BigInteger.ONE);
        var builder = new JcaX509v3CertificateBuilder(
                subject, serial, Date.from(from), Date.from(to), subject, pair.getPublic());
        try {
            var signer = new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate());
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (OperatorCreationException impossible) {
            throw new GeneralSecurityException("The certificate could not be signed", impossible);
        }
    }

    /** A common name has 64 characters at most (RFC 5280 appendix A.1), counted as Java counts them. */
    private static String shortened(String name) {
        var length = Math.min(MAX_NAME, name.length());
        var splitsAPair = length > 0 && length < name.length() && Character.isHighSurrogate(name.charAt(length - 1));
        return name.substring(0, splitsAPair ? length - 1 : length);
    }
}
