package dev.rollcall.web.settings.scim;

import dev.rollcall.provisioning.KeyExpiry;
import dev.rollcall.provisioning.KeyExpiry.Level;
import dev.rollcall.web.shell.Texts;
import dev.rollcall.web.shell.Times;
import java.time.Instant;

/** That a Secret Key expires soon or has expired, in words. */
public final class KeyNotice {
    private final KeyExpiry expiry;
    private final Instant now;

    KeyNotice(KeyExpiry expiry, Instant now) {
        this.expiry = expiry;
        this.now = now;
    }

    /** How urgent it looks; also the name of its icon. */
    public String getStyle() {
        return expiry.level() == Level.THIRTY_DAYS ? "waiting" : "refused";
    }

    /** What ends or ended, and when. */
    public String getText() {
        String name = expiry.key().name();
        String day = Times.day(expiry.end());
        return expiry.level() == Level.EXPIRED
                ? Texts.of("settings.key.text.expired", name, day)
                : Texts.of("settings.key.text.expires", name, Times.ahead(expiry.end(), now), day);
    }

    /** What to do. */
    public String getAdvice() {
        return Texts.of("settings.key.text.replace");
    }
}
