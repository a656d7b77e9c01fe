package dev.rollcall.web.settings.scim;

import dev.rollcall.provisioning.KeyExpiry.Level;
import dev.rollcall.provisioning.ScimKey;
import dev.rollcall.web.shell.Texts;
import dev.rollcall.web.shell.Times;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

    public @Nullable String getLastUsedFrom() {
        return key.lastUsedFrom();
    }

    /** The day on which it ends; empty for never. */
    public String getExpiry() {
        return key.expires() == null ? "" : Times.day(key.expires());
    }

    public boolean isExpired() {
        return key.isExpired(now);
    }

    /** <i>in 6 days</i>, or <i>Expired</i>, once that is worth a warning; otherwise empty. */
    public String getExpiryWarning() {
        Instant end = key.expires();
        return end == null
                ? ""
                : level().map(level ->
                                level == Level.EXPIRED ? Texts.of("settings.key.chip.expired") : Times.ahead(end, now))
                        .orElse("");
    }

    /** How urgent the warning looks. */
    public String getExpiryStyle() {
        return level().filter(level -> level != Level.THIRTY_DAYS).isPresent() ? "bad" : "waiting";
    }

    private Optional<Level> level() {
        return Level.of(key, now);
    }

    /** <i>Only from 203.0.113.9 and 2 more</i>, or empty. */
    public String getOnlyFrom() {
        List<String> lines = key.addresses().lines();
        return switch (lines.size()) {
            case 0 -> "";
            case 1 -> Texts.of("settings.key.text.onlyFrom", lines.get(0));
            default -> Texts.of("settings.key.text.onlyFromMore", lines.get(0), lines.size() - 1);
        };
    }

    /** What revoking it does, in the words of the question. */
    public String getConsequence() {
        if (isExpired()) {
            return Texts.of("settings.okta.text.revokeExpired", getExpiry());
        }
        if (successor != null) {
            return Texts.of("settings.okta.text.revokeSuperseded", successor);
        }
        return key.lastUsed() == null
                ? Texts.of("settings.okta.text.revokeUnused")
                : Texts.of("settings.okta.text.revokeUsed", Times.agoInWords(key.lastUsed(), now));
    }
}
