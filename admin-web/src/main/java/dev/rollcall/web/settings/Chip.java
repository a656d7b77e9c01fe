package dev.rollcall.web.settings;

import dev.rollcall.activity.RefusedCount;
import dev.rollcall.connection.ExpiryWarning;
import dev.rollcall.connection.ExpiryWarning.Level;
import dev.rollcall.connection.IdentityProvider;
import dev.rollcall.connection.IdpCertificate;
import dev.rollcall.provisioning.KeyExpiry;
import dev.rollcall.provisioning.ScimKey;
import dev.rollcall.provisioning.ScimStatus;
import dev.rollcall.web.shell.Texts;
import dev.rollcall.web.shell.Times;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The state of one half of Configure Okta, in two or three words. */
public final class Chip {
    private static final int SHUT_OUT = 5;
    private static final Duration PRECISION = Duration.ofMinutes(1);

    private final String style;
    private final String text;
    private final String page;

    private Chip(String style, String text) {
        this(style, text, "");
    }

    private Chip(String style, String text, String page) {
        this.style = style;
        this.text = text;
        this.page = page;
    }

    /**
     * <i>Not set up</i>; <i>Metadata saved</i> until somebody has signed in, then <i>Signed in 2 min ago</i>;
     * <i>Metadata expired</i> once nobody can sign in by it; or <i>Certificate expired</i> once none of them is valid.
     */
    static Chip ofSaml(Optional<IdentityProvider> provider, Optional<Instant> lastSignIn, Instant now) {
        if (provider.isEmpty()) {
            return new Chip("neutral", Texts.of("settings.chip.notSetUp"));
        }
        Instant end = provider.get().validUntil();
        if (end != null && !end.isAfter(now)) {
            return new Chip("bad", Texts.of("settings.chip.metadataExpired"));
        }
        boolean valid = provider.get().certificates().stream()
                .anyMatch(certificate -> certificate.notAfter().isAfter(now));
        if (!valid) {
            return new Chip("bad", Texts.of("settings.chip.certificateExpired"));
        }
        return new Chip(
                "good",
                lastSignIn
                        .map(time -> Texts.of("settings.chip.signedIn", Times.ago(time, now)))
                        .orElseGet(() -> Texts.of("settings.chip.metadataSaved")));
    }

    /**
     * <i>Metadata ends in 6 days</i>, when it ends within a month; empty when it lasts, and when it has ended, which
     * {@link #ofSaml} says.
     */
    static Optional<Chip> ofEnd(@Nullable Instant validUntil, Instant now) {
        return Optional.ofNullable(validUntil).flatMap(end -> Level.of(end, now)
                .filter(level -> level != Level.EXPIRED)
                .map(level -> new Chip(style(level), Texts.of("settings.chip.metadataEnds", Times.ahead(end, now)))));
    }

    private static String style(Level level) {
        return level.compareTo(Level.SEVEN_DAYS) <= 0 ? "bad" : "waiting";
    }

    /**
     * <i>Certificate ends in 6 days</i>, when none of them lasts for longer than a month; empty when one does, and when
     * all have ended, which {@link #ofSaml} says.
     */
    static Optional<Chip> ofExpiry(List<IdpCertificate> certificates, Instant now) {
        List<ExpiryWarning> warnings = ExpiryWarning.of(certificates, now);
        return warnings.stream()
                .skip(Math.max(0, warnings.size() - 1))
                .filter(last -> warnings.size() == certificates.size() && last.level() != Level.EXPIRED)
                .map(last -> new Chip(
                        style(last.level()),
                        Texts.of(
                                "settings.chip.certificateEnds",
                                Times.ahead(last.certificate().notAfter(), now))))
                .findFirst();
    }

    /**
     * <i>Our certificate ends in 6 days</i> or <i>Our certificate ended</i>, of the one that signs; empty when it lasts
     * for longer than a month.
     *
     * @param ours the current one first
     */
    static Optional<Chip> ofOurs(List<X509Certificate> ours, Instant now) {
        return ours.stream()
                .map(certificate -> certificate.getNotAfter().toInstant())
                .reduce((current, signing) -> signing)
                .flatMap(end -> Level.of(end, now)
                        .map(level -> new Chip(
                                style(level),
                                level == Level.EXPIRED
                                        ? Texts.of("settings.chip.ourCertificateEnded")
                                        : Texts.of("settings.chip.ourCertificateEnds", Times.ahead(end, now)))));
    }

    /** <i>Key expires in 6 days</i> or <i>Key expired</i>, of the key that is most urgent; empty when none is. */
    static Optional<Chip> ofKeys(List<ScimKey> keys, Instant now) {
        return KeyExpiry.of(keys, now).stream().findFirst().map(first -> switch (first.level()) {
            case EXPIRED -> new Chip("bad", Texts.of("settings.chip.keyExpired"));
            case SEVEN_DAYS -> new Chip("bad", Texts.of("settings.chip.keyExpires", Times.ahead(first.end(), now)));
            case THIRTY_DAYS ->
                new Chip("waiting", Texts.of("settings.chip.keyExpires", Times.ahead(first.end(), now)));
        });
    }

    /**
     * <i>Off</i>; <i>Not set up</i> without a key; <i>3 refused today</i>, which leads to those entries of the
     * activity; <i>Waiting for Okta</i>; or <i>Connected 2 min ago</i>. It is red only where Okta is refused again and
     * again and nothing of it was answered since: one refusal is nothing to be afraid of.
     *
     * @param anyKey whether there is a Secret Key
     * @param today what was refused since that day (UTC) began
     */
    static Chip ofScim(ScimStatus status, boolean anyKey, RefusedCount today, Instant now) {
        Instant success = status.lastSuccess();
        if (!status.enabled()) {
            return new Chip("neutral", Texts.of(anyKey ? "settings.chip.off" : "settings.chip.notSetUp"));
        } else if (today.requests() > 0) {
            return new Chip(
                    isShutOut(today, success) ? "bad" : "waiting",
                    Texts.of("settings.chip.refused", today.requests()),
                    RefusedToday.requestsPage(now));
        } else if (success != null) {
            return new Chip("good", Texts.of("settings.chip.connected", Times.ago(success, now)));
        }
        return anyKey
                ? new Chip("waiting", Texts.of("settings.chip.waiting"))
                : new Chip("neutral", Texts.of("settings.chip.notSetUp"));
    }

    // An answer is noted within a minute.
    private static boolean isShutOut(RefusedCount today, @Nullable Instant success) {
        Instant refused = today.lastRequest();
        return today.requests() >= SHUT_OUT
                && refused != null
                && (success == null || success.plus(PRECISION).isBefore(refused));
    }

    public String getStyle() {
        return style;
    }

    public String getText() {
        return text;
    }

    /** The page that it leads to, as a path with its query; an empty text for none. */
    public String getPage() {
        return page;
    }
}
