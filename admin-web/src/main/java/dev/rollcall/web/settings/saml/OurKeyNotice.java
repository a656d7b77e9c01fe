package dev.rollcall.web.settings.saml;

import dev.rollcall.connection.ExpiryWarning.Level;
import dev.rollcall.web.shell.Texts;
import dev.rollcall.web.shell.Times;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** That the certificate with which we sign ends soon or has ended, and how the key is changed. */
public final class OurKeyNotice implements ExpiryNotice {
    private final Level level;
    private final Instant end;
    private final boolean changing;
    private final Instant now;

    private OurKeyNotice(Level level, Instant end, boolean changing, Instant now) {
        this.level = level;
        this.end = end;
        this.changing = changing;
        this.now = now;
    }

    /**
     * The notice, or empty when the certificate lasts for more than 30 days.
     *
     * @param ours the current one, and behind it the former while the key is being changed, which signs until then
     */
    static Optional<ExpiryNotice> of(List<X509Certificate> ours, Instant now) {
        return ours.stream()
                .map(certificate -> certificate.getNotAfter().toInstant())
                .reduce((current, signing) -> signing)
                .flatMap(end -> Level.of(end, now).map(level -> new OurKeyNotice(level, end, ours.size() > 1, now)));
    }

    @Override
    public String getStyle() {
        return ExpiryNotice.style(level);
    }

    @Override
    public String getText() {
        return level == Level.EXPIRED
                ? Texts.of("settings.okta.expiry.oursEnded", Times.day(end))
                : Texts.of("settings.okta.expiry.oursEnds", Times.ahead(end, now), Times.day(end));
    }

    @Override
    public String getAdvice() {
        return Texts.of(changing ? "settings.okta.expiry.oursChanging" : "settings.okta.expiry.oursChange");
    }
}
