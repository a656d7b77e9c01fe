package dev.rollcall.web.settings.saml.provider;

import dev.rollcall.connection.IdpCertificate;
import dev.rollcall.web.shell.Times;
import java.time.Duration;
import java.time.Instant;

/** A certificate as the page reads it back. */
public final class CertificateRow {
    private static final Duration SOON = Duration.ofDays(30);

    private final IdpCertificate certificate;
    private final Instant now;
    private final boolean added;

    CertificateRow(IdpCertificate certificate, Instant now, boolean added) {
        this.certificate = certificate;
        this.now = now;
        this.added = added;
    }

    public String getSubject() {
        return certificate.subject();
    }

    public String getFingerprint() {
        return certificate.fingerprint();
    }

    public String getValidity() {
        return Times.validity(certificate.notAfter(), now);
    }

    /** {@code bad} when it has expired, {@code waiting} when it soon will, else {@code good}. */
    public String getStyle() {
        if (certificate.notAfter().isBefore(now)) {
            return "bad";
        }
        return certificate.notAfter().isBefore(now.plus(SOON)) ? "waiting" : "good";
    }

    /** Whether it is not among those that are saved. */
    public boolean isAdded() {
        return added;
    }
}
