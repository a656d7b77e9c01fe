package dev.rollcall.saml.metadata.idp;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What stands in an X509Certificate: Base64, which some write as a file of OpenSSL has it, with armour (RFC 7468 §5).
 */
final class CertificateText {
    private static final String LABEL = "\\s*(?:X\\.?509\\s*)?CERTIFICATE\\s*-----";
    private static final Pattern BEGIN = Pattern.compile("-----\\s*BEGIN" + LABEL);
    private static final Pattern END = Pattern.compile("-----\\s*END" + LABEL);

    private CertificateText() {}

    /**
     * One certificate, or several in armour.
     *
     * @throws CertificateException when it is none, or there is more in it than that
     * @throws IllegalArgumentException when it is not Base64
     */
    static List<X509Certificate> read(String text) throws CertificateException {
        var parts = List.of(BEGIN.split(text, -1));
        var certificates = new ArrayList<X509Certificate>();
        // What is before the first armour is a word of the tool that wrote it.
        for (var part : parts.size() > 1 ? parts.subList(1, parts.size()) : parts) {
            certificates.add(decode(END.split(part, 2)[0]));
        }
        return certificates;
    }

    private static X509Certificate decode(String base64) throws CertificateException {
        var der = Base64.getDecoder().decode(base64.replaceAll("\\s", ""));
        var certificate = CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        if (certificate instanceof X509Certificate x509 && Arrays.equals(x509.getEncoded(), der)) {
            return x509;
        }
        throw new CertificateException("There is more in it than one certificate");
    }
}
