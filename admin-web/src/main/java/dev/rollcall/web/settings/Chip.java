package dev.rollcall.web.settings;

import dev.rollcall.connection.ExpiryWarning;
import dev.rollcall.connection.ExpiryWarning.Level;
import dev.rollcall.connection.IdentityProvider;
import dev.rollcall.connection.IdpCertificate;
import dev.rollcall.provisioning.KeyExpiry;
import dev.rollcall.provisioning.ScimKey;
import dev.rollcall.provisioning.ScimStatus;
import dev.rollcall.web.shell.Texts;
import dev.rollcall.web.shell.Times;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The state of one half of Configure Okta, in two or three words. */
public final class Chip {
    private final String style;
    private final String text;

    private Chip(String style, String text) {
        this.style = style;
        this.text = text;
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
     * <i>Not set up</i>, <i>Waiting for Okta</i>, <i>Connected 2 min ago</i>, or <i>Failing</i> when the newest sign is
     * a failure.
     */
    static Chip ofScim(ScimStatus status, Instant now) {
        Instant success = status.lastSuccess();
        if (!status.enabled()) {
            return new Chip("neutral", Texts.of("settings.chip.notSetUp"));
        } else if (isNewer(status.lastFailure(), success)) {
            return new Chip("bad", Texts.of("settings.chip.failing"));
        } else if (success == null) {
            return new Chip("waiting", Texts.of("settings.chip.waiting"));
        }
        return new Chip("good", Texts.of("settings.chip.connected", Times.ago(success, now)));
    }

    private static boolean isNewer(@Nullable Instant failure, @Nullable Instant success) {
        return failure != null && (success == null || failure.isAfter(success));
    }

    public String getStyle() {
        return style;
    }

    public String getText() {
        return text;
    }
}
