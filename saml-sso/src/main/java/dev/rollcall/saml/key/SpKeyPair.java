package dev.rollcall.saml.key;

import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;

/**
 * One of our key pairs: it signs what we send and decrypts what we are sent.
 *
 * @param privateKey RSA
 * @param certificate self-signed, for the public key that belongs to it
 */
public record SpKeyPair(PrivateKey privateKey, X509Certificate certificate) {

    /** The certificate, one line of Base64 without armour, as metadata holds it. */
    public String certificateBase64Der() {
        return Base64.getEncoder().encodeToString(certificateDer());
    }

    /** The certificate, DER. */
    public byte[] certificateDer() {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException("A certificate that was read can be written", impossible);
        }
    }

    /** Without the key, which has no business in a log. */
    @Override
    public String toString() {
        return "SpKeyPair[" + certificate.getSubjectX500Principal() + ", " + certificate.getSerialNumber() + "]";
    }
}
