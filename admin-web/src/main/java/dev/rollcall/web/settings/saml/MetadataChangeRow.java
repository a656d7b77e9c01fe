package dev.rollcall.web.settings.saml;

import dev.rollcall.connection.MetadataChange;
import dev.rollcall.web.shell.Texts;
import java.time.Instant;
import java.util.List;

/** A replacement of the metadata in its history. */
public final class MetadataChangeRow {
    private final MetadataChange change;
    private final Instant now;

    MetadataChangeRow(MetadataChange change, Instant now) {
        this.change = change;
        this.now = now;
    }

    public Instant getTime() {
        return change.time();
    }

    /** An admin's userName, or that it was read from its URL. */
    public String getBy() {
        return change.changedBy();
    }

    /** What became of the issuer. */
    public String getText() {
        String before = change.entityIdBefore();
        String after = change.entityIdAfter();
        if (after == null) {
            return Texts.of("settings.okta.history.disconnected", before == null ? "" : before);
        } else if (before == null) {
            return Texts.of("settings.okta.history.first", after);
        }
        return before.equals(after)
                ? Texts.of("settings.okta.history.sameIssuer", after)
                : Texts.of("settings.okta.history.otherIssuer", before, after);
    }

    public List<FormerCertificate> getCertificates() {
        return change.certificates().stream()
                .map(certificate -> new FormerCertificate(certificate, now))
                .toList();
    }
}
