package dev.rollcall.web.settings.saml;

import dev.rollcall.connection.ExpiryWarning.Level;
import dev.rollcall.web.shell.Texts;
import dev.rollcall.web.shell.Times;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** That the saved metadata itself ends soon or has ended ({@code validUntil}), and with it signing in. */
public final class MetadataNotice implements ExpiryNotice {
    private final Instant end;
    private final Level level;
    private final boolean fromUrl;
    private final Instant now;

    private MetadataNotice(Instant end, Level level, boolean fromUrl, Instant now) {
        this.end = end;
        this.level = level;
        this.fromUrl = fromUrl;
        this.now = now;
    }

    /**
     * The notice that metadata gives.
     *
     * @param validUntil null when it has no end
     * @param fromUrl whether newer metadata comes by itself. Then an end that is ahead is the provider's habit, and
     *     only the last day before it is worth a word
     */
    static Optional<ExpiryNotice> of(@Nullable Instant validUntil, boolean fromUrl, Instant now) {
        return Optional.ofNullable(validUntil).flatMap(end -> Level.of(end, now)
                .filter(level -> !fromUrl || level.compareTo(Level.ONE_DAY) <= 0)
                .map(level -> new MetadataNotice(end, level, fromUrl, now)));
    }

    @Override
    public String getStyle() {
        return ExpiryNotice.style(level);
    }

    @Override
    public String getText() {
        return level == Level.EXPIRED
                ? Texts.of("settings.okta.expiry.metadataEnded", Times.day(end))
                : Texts.of("settings.okta.expiry.metadataEnds", Times.ahead(end, now), Times.day(end));
    }

    @Override
    public String getAdvice() {
        return Texts.of(fromUrl ? "settings.okta.expiry.metadataFromUrl" : "settings.okta.expiry.metadataUpload");
    }
}
