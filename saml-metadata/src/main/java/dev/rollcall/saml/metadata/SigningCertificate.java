package dev.rollcall.saml.metadata;

import dev.rollcall.saml.wall.Characters;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import javax.security.auth.x500.X500Principal;

/**
 * A certificate that holds a key the identity provider signs with. Only its key counts: neither its issuer nor its
 * dates decide about a signature (SAML Metadata Interoperability Profile 1.0).
 *
 * @param subject the distinguished name as text (RFC 2253), with EMAILADDRESS spelled out
 * @param sha256Fingerprint upper-case hexadecimal pairs with colons: {@code AA:BB:..}
 * @param notBefore start of its validity
 * @param notAfter end of its validity; may be past
 * @param base64Der the certificate, one line of Base64 without armour
 */
public record SigningCertificate(
        String subject, String sha256Fingerprint, Instant notBefore, Instant notAfter, String base64Der) {

    private static final Map<String, String> KEYWORDS = Map.of("1.2.840.113549.1.9.1", "EMAILADDRESS");

    public static SigningCertificate of(X509Certificate certificate) throws CertificateEncodingException {
        var der = certificate.getEncoded();
        return new SigningCertificate(
                Characters.visible(certificate.getSubjectX500Principal().getName(X500Principal.RFC2253, KEYWORDS)),
                fingerprint(der),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(),
                Base64.getEncoder().encodeToString(der));
    }

    /** Whether its validity has ended. */
    public boolean isExpiredAt(Instant now) {
        return now.isAfter(notAfter);
    }

    /** The certificate as a text file that other tools read (RFC 7468 §5.1). */
    public String pem() {
        var lines = base64Der.replaceAll("(.{64})(?=.)", "$1\n");
        return "-----BEGIN CERTIFICATE-----\n" + lines + "\n-----END CERTIFICATE-----\n";
    }

    private static String fingerprint(byte[] der) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(der);
            return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
