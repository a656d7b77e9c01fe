package dev.rollcall.web.settings.saml;

import dev.rollcall.connection.CertificateChange;
import dev.rollcall.connection.IdpCertificate;
import dev.rollcall.web.shell.Texts;
import dev.rollcall.web.shell.Times;
import java.time.Instant;

/** A certificate in the history of the metadata: whether it came, stayed or went. */
public final class FormerCertificate {
    private final CertificateChange change;
    private final Instant now;

    FormerCertificate(CertificateChange change, Instant now) {
        this.change = change;
        this.now = now;
    }

    private IdpCertificate certificate() {
        return change.certificate();
    }

    public String getFate() {
        return Texts.of("settings.okta.fate." + change.fate());
    }

    public String getStyle() {
        return switch (change.fate()) {
            case ADDED -> "good";
            case KEPT -> "neutral";
            case REMOVED -> "waiting";
        };
    }

    public String getSubject() {
        return certificate().subject();
    }

    public String getValidity() {
        return Times.validity(certificate().notAfter(), now);
    }

    public String getFingerprint() {
        return certificate().fingerprint();
    }
}
