package dev.rollcall.web.settings.saml;

import dev.rollcall.web.shell.Times;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HexFormat;

/** A certificate of ours as the page shows it. */
public final class OurCertificate {
    private final X509Certificate certificate;
    private final Instant now;

    OurCertificate(X509Certificate certificate, Instant now) {
        this.certificate = certificate;
        this.now = now;
    }

    /** SHA-256, {@code AA:BB:…}, as Okta and browsers show it. */
    public String getFingerprint() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A certificate that was read has a SHA-256 fingerprint", e);
        }
    }

    public String getValidity() {
        return Times.validity(certificate.getNotAfter().toInstant(), now);
    }

    /** {@code bad} once it has ended, else {@code good}. */
    public String getStyle() {
        return certificate.getNotAfter().toInstant().isBefore(now) ? "bad" : "good";
    }
}
