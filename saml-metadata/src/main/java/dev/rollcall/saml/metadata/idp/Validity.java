package dev.rollcall.saml.metadata.idp;

import dev.rollcall.saml.metadata.InvalidMetadataException;
import dev.rollcall.saml.metadata.Reason;
import dev.rollcall.saml.wall.Characters;
import dev.rollcall.saml.wall.DateTimes;
import java.time.DateTimeException;
import java.time.Instant;
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
            return DateTimes.parse(text);
        } catch (DateTimeException unreadable) {
            throw new InvalidMetadataException(unreadable, Reason.BAD_DATE, text);
        }
    }
}
