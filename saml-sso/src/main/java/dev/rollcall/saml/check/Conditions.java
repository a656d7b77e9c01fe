package dev.rollcall.saml.check;

import dev.rollcall.saml.message.Dom;
import dev.rollcall.saml.message.Saml;
import dev.rollcall.saml.party.Expectation;
import dev.rollcall.saml.rejection.RejectedMessageException;
import dev.rollcall.saml.rejection.Rejection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;

/** When and for whom an assertion counts (SAML Core 2.0 §2.5.1). Every AudienceRestriction has to name us. */
public final class Conditions {
    /** OneTimeUse asks for what is done anyway; ProxyRestriction is about assertions that we would issue. */
    private static final Set<String> UNDERSTOOD = Set.of("AudienceRestriction", "OneTimeUse", "ProxyRestriction");

    private Conditions() {}

    /** @return until when it counts; empty when it does not say */
    public static Optional<Instant> require(Element assertion, Expectation expected) throws RejectedMessageException {
        var conditions = Dom.child(assertion, Saml.ASSERTION, "Conditions")
                .orElseThrow(() -> new RejectedMessageException(Rejection.CONDITIONS_MISSING));
        for (var condition : Dom.children(conditions)) {
            if (!Saml.ASSERTION.equals(condition.getNamespaceURI()) || !UNDERSTOOD.contains(condition.getLocalName())) {
                throw new RejectedMessageException(Rejection.CONDITION_UNKNOWN, condition.getLocalName());
            }
        }
        requireAudience(Dom.children(conditions, Saml.ASSERTION, "AudienceRestriction"), expected);
        return requireTime(conditions, expected);
    }

    private static Optional<Instant> requireTime(Element conditions, Expectation expected)
            throws RejectedMessageException {
        var from = Dom.valueIfAny(conditions, "NotBefore");
        if (from != null && expected.isStillAhead(Header.time(from))) {
            throw new RejectedMessageException(Rejection.NOT_YET_VALID, from, expected.now());
        }
        var until = Dom.valueIfAny(conditions, "NotOnOrAfter");
        if (until == null) {
            return Optional.empty();
        }
        var end = Header.time(until);
        if (expected.isOver(end)) {
            throw new RejectedMessageException(Rejection.EXPIRED, until, expected.now());
        }
        return Optional.of(end);
    }

    private static void requireAudience(List<Element> restrictions, Expectation expected)
            throws RejectedMessageException {
        var ours = expected.serviceProvider().entityId();
        if (restrictions.isEmpty()) {
            throw new RejectedMessageException(Rejection.AUDIENCE_MISSING, ours);
        }
        for (var restriction : restrictions) {
            var audiences = Dom.children(restriction, Saml.ASSERTION, "Audience").stream()
                    .map(audience -> Dom.collapsed(audience.getTextContent()))
                    .toList();
            if (!audiences.contains(ours)) {
                throw new RejectedMessageException(Rejection.AUDIENCE, String.join(", ", audiences), ours);
            }
        }
    }
}
