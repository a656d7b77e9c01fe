package dev.rollcall.saml.logout;

import dev.rollcall.saml.check.Header;
import dev.rollcall.saml.check.InResponseTo;
import dev.rollcall.saml.message.Dom;
import dev.rollcall.saml.message.Facts;
import dev.rollcall.saml.message.MessageXml;
import dev.rollcall.saml.message.PostedText;
import dev.rollcall.saml.message.RedirectQuery;
import dev.rollcall.saml.message.Saml;
import dev.rollcall.saml.message.Status;
import dev.rollcall.saml.party.Expectation;
import dev.rollcall.saml.rejection.MessageFacts;
import dev.rollcall.saml.rejection.RejectedMessageException;
import dev.rollcall.saml.rejection.Rejection;
import dev.rollcall.saml.response.AssertionReader;
import dev.rollcall.saml.signature.QuerySignature;
import dev.rollcall.saml.signature.SignedElement;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** One logout message on its way through the checks. */
final class LogoutReader {
    private Expectation expected;
    private @Nullable Element message;
    private boolean verified;

    LogoutReader(Expectation expected) {
        this.expected = expected;
    }

    /** Its signature is the query's. */
    LogoutMessage redirected(RedirectQuery query) throws RejectedMessageException {
        var xml = query.message();
        QuerySignature.require(query, expected);
        var root = believed(xml, query.isRequest(), true);
        return query.isRequest() ? request(root, query.relayState()) : response(root, query.relayState());
    }

    /** It has a signature of its own. */
    LogoutMessage posted(@Nullable String samlRequest, @Nullable String samlResponse) throws RejectedMessageException {
        if (samlRequest != null && samlResponse != null) {
            throw new RejectedMessageException(Rejection.PARAMETERS_MIXED);
        } else if (samlRequest != null) {
            return request(believed(PostedText.decode(samlRequest), true, false), null);
        }
        var base64 = samlResponse == null ? "" : samlResponse;
        return response(believed(PostedText.decode(base64), false, false), null);
    }

    /** @param querySigned whether the query that it came in was signed */
    private Element believed(byte[] xml, boolean request, boolean querySigned) throws RejectedMessageException {
        var root = MessageXml.parse(xml);
        message = root;
        expected = expected.answering(Dom.valueIfAny(root, "InResponseTo"));
        Header.requireMessage(root, request ? "LogoutRequest" : "LogoutResponse", expected);
        Header.requireDestination(root, expected.serviceProvider().logoutUrl(), true);
        Header.requireIssuer(root, expected);
        Header.requireIssueInstant(root, expected);
        if (!SignedElement.verify(root, expected) && !querySigned) {
            throw new RejectedMessageException(Rejection.SIGNATURE_MISSING);
        }
        verified = true;
        return root;
    }

    private LogoutMessage.Request request(Element root, @Nullable String relayState) throws RejectedMessageException {
        var nameId = Dom.child(root, Saml.ASSERTION, "NameID")
                .orElseThrow(() -> new RejectedMessageException(Rejection.NAME_ID_MISSING));
        var indexes = Dom.children(root, Saml.PROTOCOL, "SessionIndex").stream()
                .map(Element::getTextContent)
                .toList();
        var until = Header.time(Dom.text(root, "IssueInstant")).plus(Header.MAX_AGE);
        var stated = Dom.valueIfAny(root, "NotOnOrAfter");
        if (stated != null) {
            var end = Header.time(stated);
            if (expected.isOver(end)) {
                throw new RejectedMessageException(Rejection.REQUEST_EXPIRED, stated, expected.now());
            }
            until = end.isBefore(until) ? end : until;
        }
        return new LogoutMessage.Request(
                Dom.value(root, "ID"),
                expected.identityProvider().entityId(),
                AssertionReader.nameIdOf(nameId),
                indexes,
                until.plus(expected.skew()),
                relayState);
    }

    private LogoutMessage.Response response(Element root, @Nullable String relayState) throws RejectedMessageException {
        var answered = Dom.value(root, "InResponseTo");
        if (answered.isEmpty()) {
            throw new RejectedMessageException(Rejection.IN_RESPONSE_TO_EMPTY, "LogoutResponse");
        } else if (expected.openRequestIds().isEmpty()) {
            throw new RejectedMessageException(Rejection.IN_RESPONSE_TO_UNEXPECTED, "LogoutResponse", answered);
        }
        InResponseTo.require(root, "LogoutResponse", expected);
        var status = Status.of(root);
        return new LogoutMessage.Response(
                Dom.value(root, "ID"),
                expected.identityProvider().entityId(),
                answered,
                status.success(),
                status.codes(),
                relayState);
    }

    MessageFacts facts() {
        return message == null ? MessageFacts.NONE : Facts.of(message, null, verified);
    }
}
