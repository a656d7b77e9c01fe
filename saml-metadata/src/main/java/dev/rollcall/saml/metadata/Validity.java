package dev.rollcall.saml.metadata;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Until when metadata counts: each level may say so, and the earliest wins (SAML Metadata 2.0 §2.3.1, §4.3.1). */
final class Validity {
    private Validity() {}

    /** The earliest {@code validUntil} of the role and what is around it; null when none says so. */
    static @Nullable Instant earliest(IdpRole chosen, Instant now) throws InvalidMetadataException {
        Instant earliest = null;
        for (Node level = chosen.role(); level instanceof Element element; level = level.getParentNode()) {
            var until = validUntil(element);
            if (until != null && !until.isAfter(now)) {
                var reason = element.isSameNode(chosen.role()) ? Reason.ROLE_EXPIRED : Reason.EXPIRED;
                throw new InvalidMetadataException(reason, until);
            } else if (until != null && (earliest == null || until.isBefore(earliest))) {
                earliest = until;
            }
        }
        return earliest;
    }

    private static @Nullable Instant validUntil(Element element) throws InvalidMetadataException {
        if (!element.hasAttributeNS(null, "validUntil")) {
            return null;
        }
        var text = Characters.trimmed(element.getAttributeNS(null, "validUntil"));
        try {
            var time = DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            // Times in SAML are UTC, with or without saying so (SAML Core 2.0 §1.3.3).
            return time instanceof OffsetDateTime offset
                    ? offset.toInstant()
                    : LocalDateTime.from(time).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException unreadable) {
            throw new InvalidMetadataException(unreadable, Reason.BAD_DATE, text);
        }
    }
}
