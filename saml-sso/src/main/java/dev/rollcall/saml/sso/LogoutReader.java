package dev.rollcall.saml.sso;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** One logout message on its way through the checks. */
final class LogoutReader {
    private Expectation expected;
    private final boolean request;
    private final @Nullable String relayState;
    private @Nullable Element message;
    private boolean verified;

    LogoutReader(Expectation expected, boolean request, @Nullable String relayState) {
        this.expected = expected;
        this.request = request;
        this.relayState = relayState;
    }

    /** @param querySigned whether the query that it came in was signed */
    LogoutMessage read(byte[] xml, boolean querySigned) throws RejectedMessageException {
        var root = MessageXml.parse(xml);
        message = root;
        expected = expected.answering(Dom.attribute(root, "InResponseTo"));
        Header.requireMessage(root, request ? "LogoutRequest" : "LogoutResponse", expected);
        Header.requireDestination(root, expected.serviceProvider().logoutUrl());
        var issuer = Header.requireIssuer(root, expected);
        var issued = Header.requireIssueInstant(root, expected);
        if (!SignedElement.verify(root, expected) && !querySigned) {
            throw new RejectedMessageException(Rejection.SIGNATURE_MISSING);
        }
        verified = true;
        return request ? request(root, issuer, issued) : response(root, issuer);
    }

    private LogoutMessage.Request request(Element root, String issuer, Instant issued) throws RejectedMessageException {
        var nameId = Dom.child(root, Saml.ASSERTION, "NameID")
                .orElseThrow(() -> new RejectedMessageException(Rejection.NAME_ID_MISSING));
        var indexes = Dom.children(root, Saml.PROTOCOL, "SessionIndex").stream()
                .map(Element::getTextContent)
                .toList();
        var until = issued.plus(Header.MAX_AGE);
        var stated = Dom.attribute(root, "NotOnOrAfter");
        if (stated != null) {
            var end = Header.time(stated);
            if (expected.isOver(end)) {
                throw new RejectedMessageException(Rejection.REQUEST_EXPIRED, stated, expected.now());
            }
            until = end.isBefore(until) ? end : until;
        }
        return new LogoutMessage.Request(
                Dom.text(root, "ID"),
                issuer,
                AssertionReader.nameIdOf(nameId),
                indexes,
                until.plus(expected.skew()),
                relayState);
    }

    private LogoutMessage.Response response(Element root, String issuer) throws RejectedMessageException {
        var answered = Dom.text(root, "InResponseTo");
        if (expected.openRequestIds().isEmpty()) {
            throw new RejectedMessageException(Rejection.IN_RESPONSE_TO_UNEXPECTED, "LogoutResponse", answered);
        }
        InResponseTo.require(root, "LogoutResponse", expected);
        var status = Status.of(root);
        return new LogoutMessage.Response(
                Dom.text(root, "ID"), issuer, answered, status.success(), status.codes(), relayState);
    }

    MessageFacts facts() {
        return message == null ? MessageFacts.NONE : Facts.of(message, null, verified);
    }
}
