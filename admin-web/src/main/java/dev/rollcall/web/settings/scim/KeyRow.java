package dev.rollcall.web.settings.scim;

import dev.rollcall.provisioning.ScimKey;
import dev.rollcall.web.shell.Texts;
import dev.rollcall.web.shell.Times;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A Secret Key in the list. */
public final class KeyRow {
    private final ScimKey key;
    private final @Nullable String successor;
    private final Instant now;

    /** @param successor the name of the key that Okta uses in its place, if there is one */
    KeyRow(ScimKey key, @Nullable String successor, Instant now) {
        this.key = key;
        this.successor = successor;
        this.now = now;
    }

    public String getId() {
        return key.id();
    }

    public String getName() {
        return key.name();
    }

    public String getLastFour() {
        return key.lastFour();
    }

    public Instant getCreated() {
        return key.created();
    }

    public String getCreatedBy() {
        return key.createdBy();
    }

    public @Nullable Instant getLastUsed() {
        return key.lastUsed();
    }

    public @Nullable Instant getExpires() {
        return key.expires();
    }

    /** The day on which it ends. */
    public String getExpiry() {
        return key.expires() == null ? "" : Times.day(key.expires());
    }

    /** What revoking it does, in the words of the question. */
    public String getConsequence() {
        if (successor != null) {
            return Texts.of("settings.okta.text.revokeSuperseded", successor);
        }
        return key.lastUsed() == null
                ? Texts.of("settings.okta.text.revokeUnused")
                : Texts.of("settings.okta.text.revokeUsed", Times.agoInWords(key.lastUsed(), now));
    }
}
