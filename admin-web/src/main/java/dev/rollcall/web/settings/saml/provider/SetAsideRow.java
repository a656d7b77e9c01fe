package dev.rollcall.web.settings.saml.provider;

import dev.rollcall.saml.metadata.SetAsideCertificate;
import dev.rollcall.signin.metadata.MetadataFile;
import dev.rollcall.web.shell.Texts;
import java.time.Instant;

/** A certificate of the metadata that is not believed, and why. */
public final class SetAsideRow {
    private final SetAsideCertificate setAside;
    private final CertificateRow certificate;

    SetAsideRow(SetAsideCertificate setAside, Instant now) {
        this.setAside = setAside;
        this.certificate = new CertificateRow(MetadataFile.certificate(setAside.certificate()), now, false);
    }

    public CertificateRow getCertificate() {
        return certificate;
    }

    public String getReason() {
        return Texts.of("settings.okta.text.setAside", setAside.why());
    }
}
