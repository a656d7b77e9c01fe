package dev.rollcall.saml.check;

import dev.rollcall.saml.message.Dom;
import dev.rollcall.saml.message.Saml;
import dev.rollcall.saml.message.SchemaCheck;
import dev.rollcall.saml.message.Structure;
import dev.rollcall.saml.party.Expectation;
import dev.rollcall.saml.rejection.RejectedMessageException;
import dev.rollcall.saml.rejection.Rejection;
import dev.rollcall.saml.signature.SignedElement;
import dev.rollcall.saml.wall.DateTimes;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.w3c.dom.Element;

/** What a message and an assertion have in common: version, time, issuer, and for a message its destination. */
public final class Header {
    /** A response is posted as soon as it is made; a sign-in page left open is not a response. */
    public static final Duration MAX_AGE = Duration.ofMinutes(10);

    private Header() {}

    /** The right element, and nothing in it that stands where it must not. */
    public static void requireMessage(Element root, String name, Expectation expected) throws RejectedMessageException {
        if (!Dom.is(root, Saml.PROTOCOL, name)) {
            throw new RejectedMessageException(Rejection.WRONG_MESSAGE, kind(root), "a " + name);
        }
        requireVersion(root);
        requireForm(root, expected);
    }

    private static String kind(Element root) {
        return Saml.PROTOCOL.equals(root.getNamespaceURI())
                ? root.getLocalName()
                : root.getLocalName() + " of " + root.getNamespaceURI();
    }

    /** Our own checks first: they have the better sentences, and need no library. */
    public static void requireForm(Element root, Expectation expected) throws RejectedMessageException {
        Structure.require(root);
        SignedElement.requireShape(root, expected);
        for (var assertion : Dom.children(root, Saml.ASSERTION, "Assertion")) {
            SignedElement.requireShape(assertion, expected);
        }
        InResponseTo.requireNamed(root);
        SchemaCheck.require(root);
    }

    public static void requireVersion(Element element) throws RejectedMessageException {
        if (!Dom.text(element, "Version").equals("2.0")) {
            throw new RejectedMessageException(Rejection.VERSION, Dom.text(element, "Version"));
        }
    }

    /**
     * SAML Core 2.0 §3.2.1 and §3.2.2. A signed message has to have one (SAML Bindings 2.0 §3.4.5.2, §3.5.5.2); in
     * front of an assertion that alone is signed it may be missing, and then the assertion's Recipient says as much.
     *
     * @param signed whether the message has a signature of its own
     */
    public static void requireDestination(Element message, String here, boolean signed)
            throws RejectedMessageException {
        var destination = Dom.valueIfAny(message, "Destination");
        if (destination == null && !signed) {
            return;
        } else if (destination == null || destination.isEmpty()) {
            throw new RejectedMessageException(Rejection.DESTINATION_MISSING, here);
        } else if (!destination.equals(here)) {
            throw new RejectedMessageException(Rejection.DESTINATION, destination, here);
        }
    }

    public static Instant requireIssueInstant(Element element, Expectation expected) throws RejectedMessageException {
        var issued = time(Dom.text(element, "IssueInstant"));
        if (expected.isStillAhead(issued)) {
            throw new RejectedMessageException(
                    Rejection.ISSUED_IN_FUTURE, element.getLocalName(), issued, expected.now());
        } else if (expected.isOver(issued.plus(MAX_AGE))) {
            throw new RejectedMessageException(
                    Rejection.ISSUED_TOO_LONG_AGO, element.getLocalName(), issued, expected.now());
        }
        return issued;
    }

    public static boolean hasIssuer(Element element) {
        return Dom.child(element, Saml.ASSERTION, "Issuer").isPresent();
    }

    public static String requireIssuer(Element element, Expectation expected) throws RejectedMessageException {
        var trusted = expected.identityProvider().entityId();
        var owner = element.getLocalName();
        var issuer = Dom.child(element, Saml.ASSERTION, "Issuer").orElse(null);
        if (issuer == null || issuer.getTextContent().isBlank()) {
            throw new RejectedMessageException(Rejection.ISSUER_MISSING, owner, trusted);
        } else if (!issuer.getTextContent().equals(trusted)) {
            throw new RejectedMessageException(Rejection.ISSUER, owner, issuer.getTextContent(), trusted);
        }
        var format = Dom.valueIfAny(issuer, "Format");
        if (format != null && !format.equals(Saml.ENTITY)) {
            throw new RejectedMessageException(Rejection.ISSUER_FORMAT, owner, format);
        }
        return trusted;
    }

    /** The moment that an attribute names, which the schema has let pass. */
    public static Instant time(String text) throws RejectedMessageException {
        try {
            return DateTimes.parse(text);
        } catch (DateTimeException unreadable) {
            throw new RejectedMessageException(unreadable, Rejection.BAD_TIME, text);
        }
    }
}
