package dev.rollcall.web.settings.saml;

import dev.rollcall.connection.ExpiryWarning;
import dev.rollcall.connection.ExpiryWarning.Level;
import dev.rollcall.connection.IdpCertificate;
import dev.rollcall.web.shell.Texts;
import dev.rollcall.web.shell.Times;
import java.time.Instant;
import java.util.List;

/**
 * That a certificate of the saved metadata ends soon or has ended, and what to do. It is no end of sign-in: the
 * metadata is what is trusted.
 */
public final class CertificateNotice implements ExpiryNotice {
    private final ExpiryWarning warning;
    private final boolean covered;
    private final boolean fromUrl;
    private final Instant now;

    private CertificateNotice(ExpiryWarning warning, boolean covered, boolean fromUrl, Instant now) {
        this.warning = warning;
        this.covered = covered;
        this.fromUrl = fromUrl;
        this.now = now;
    }

    /**
     * The notices that the certificates give, the most urgent first.
     *
     * @param fromUrl whether newer metadata comes by itself
     */
    static List<ExpiryNotice> of(List<IdpCertificate> certificates, boolean fromUrl, Instant now) {
        List<ExpiryWarning> warnings = ExpiryWarning.of(certificates, now);
        boolean covered = warnings.size() < certificates.size();
        return warnings.stream()
                .<ExpiryNotice>map(warning -> new CertificateNotice(warning, covered, fromUrl, now))
                .toList();
    }

    private boolean hasEnded() {
        return warning.level() == Level.EXPIRED;
    }

    @Override
    public String getStyle() {
        if (covered) {
            return "info";
        }
        return ExpiryNotice.style(warning.level());
    }

    @Override
    public String getText() {
        Instant end = warning.certificate().notAfter();
        String subject = warning.certificate().subject();
        return hasEnded()
                ? Texts.of("settings.okta.expiry.ended", Times.day(end), subject)
                : Texts.of("settings.okta.expiry.ends", Times.ahead(end, now), Times.day(end), subject);
    }

    @Override
    public String getAdvice() {
        if (covered) {
            return Texts.of("settings.okta.expiry.covered");
        }
        String steps = Texts.of(
                "settings.okta.expiry.steps",
                Texts.of(fromUrl ? "settings.okta.expiry.readAgain" : "settings.okta.expiry.uploadAgain"));
        return steps + " "
                + Texts.of(hasEnded() ? "settings.okta.expiry.trustAfter" : "settings.okta.expiry.trustBefore");
    }
}
