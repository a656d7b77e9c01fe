package dev.rollcall.saml.check;

import dev.rollcall.saml.message.Dom;
import dev.rollcall.saml.message.Saml;
import dev.rollcall.saml.party.Expectation;
import dev.rollcall.saml.rejection.RejectedMessageException;
import dev.rollcall.saml.rejection.Rejection;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Why the one who brings an assertion may use it: as its bearer, here, now (SAML Profiles 2.0 §4.1.4.2, §4.1.4.3). */
public final class Confirmation {
    private Confirmation() {}

    /**
     * One confirmation that holds is enough; when none does, the first bearer's reason is told.
     *
     * @return until when it counts
     */
    public static Instant require(Element subject, Expectation expected) throws RejectedMessageException {
        @Nullable RejectedMessageException refusal = null;
        for (var confirmation : Dom.children(subject, Saml.ASSERTION, "SubjectConfirmation")) {
            try {
                return requireBearer(confirmation, expected);
            } catch (RejectedMessageException refused) {
                refusal = refusal == null || refusal.rejection() == Rejection.CONFIRMATION_METHOD ? refused : refusal;
            }
        }
        throw refusal == null ? new RejectedMessageException(Rejection.CONFIRMATION_MISSING) : refusal;
    }

    private static Instant requireBearer(Element confirmation, Expectation expected) throws RejectedMessageException {
        if (!Dom.value(confirmation, "Method").equals(Saml.BEARER)) {
            throw new RejectedMessageException(Rejection.CONFIRMATION_METHOD, Dom.value(confirmation, "Method"));
        }
        var data = Dom.child(confirmation, Saml.ASSERTION, "SubjectConfirmationData")
                .orElseThrow(() -> new RejectedMessageException(Rejection.CONFIRMATION_DATA_MISSING));
        requireRecipient(data, expected.serviceProvider().acsUrl());
        InResponseTo.require(data, "SubjectConfirmation", expected);
        if (data.hasAttributeNS(null, "NotBefore")) {
            throw new RejectedMessageException(Rejection.CONFIRMATION_NOT_BEFORE);
        }
        var until = Dom.valueIfAny(data, "NotOnOrAfter");
        if (until == null) {
            throw new RejectedMessageException(Rejection.CONFIRMATION_EXPIRY_MISSING);
        }
        var end = Header.time(until);
        if (expected.isOver(end)) {
            throw new RejectedMessageException(Rejection.CONFIRMATION_EXPIRED, until, expected.now());
        }
        return end;
    }

    private static void requireRecipient(Element data, String here) throws RejectedMessageException {
        var recipient = Dom.value(data, "Recipient");
        if (recipient.isEmpty()) {
            throw new RejectedMessageException(Rejection.RECIPIENT_MISSING, here);
        } else if (!recipient.equals(here)) {
            throw new RejectedMessageException(Rejection.RECIPIENT, recipient, here);
        }
    }
}
