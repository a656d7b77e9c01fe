package dev.rollcall.saml.response;

import dev.rollcall.saml.check.Conditions;
import dev.rollcall.saml.check.Confirmation;
import dev.rollcall.saml.check.Header;
import dev.rollcall.saml.message.Dom;
import dev.rollcall.saml.message.NameId;
import dev.rollcall.saml.message.Saml;
import dev.rollcall.saml.party.Expectation;
import dev.rollcall.saml.rejection.RejectedMessageException;
import dev.rollcall.saml.rejection.Rejection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** An assertion whose signature has verified: whether it is for us, now and for this browser, and whom it names. */
public final class AssertionReader {
    private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

    private final Element assertion;
    private final Expectation expected;

    AssertionReader(Element assertion, Expectation expected) {
        this.assertion = assertion;
        this.expected = expected;
    }

    AssertedSignIn read(AssertedSignIn.Signed signed, boolean encrypted) throws RejectedMessageException {
        var issuer = Header.requireIssuer(assertion, expected);
        // The response around it may be unsigned, and then its time is anybody's.
        var oldest = Header.requireIssueInstant(assertion, expected).plus(Header.MAX_AGE);
        var until = Conditions.require(assertion, expected);
        var subject = Dom.child(assertion, Saml.ASSERTION, "Subject")
                .orElseThrow(() -> new RejectedMessageException(Rejection.SUBJECT_MISSING));
        var nameId = nameId(subject);
        var confirmedUntil = Confirmation.require(subject, expected);
        var session = session();
        var over = time(session, "SessionNotOnOrAfter");
        if (over != null && expected.isOver(over)) {
            throw new RejectedMessageException(Rejection.SESSION_OVER, over, expected.now());
        }
        var usableUntil = Stream.of(until.orElse(oldest), confirmedUntil, oldest)
                .min(Comparator.naturalOrder())
                .orElseThrow()
                .plus(expected.skew());
        return new AssertedSignIn(
                issuer,
                nameId,
                Dom.attribute(session, "SessionIndex"),
                over,
                attributes(),
                Dom.value(assertion, "ID"),
                usableUntil,
                expected.openRequestIds().stream().findFirst().orElse(null),
                signed,
                encrypted);
    }

    private static NameId nameId(Element subject) throws RejectedMessageException {
        var element = Dom.child(subject, Saml.ASSERTION, "NameID")
                .orElseThrow(() -> new RejectedMessageException(Rejection.NAME_ID_MISSING));
        return nameIdOf(element);
    }

    public static NameId nameIdOf(Element element) throws RejectedMessageException {
        if (element.getTextContent().isBlank()) {
            throw new RejectedMessageException(Rejection.NAME_ID_EMPTY);
        }
        return new NameId(
                element.getTextContent(),
                Dom.valueIfAny(element, "Format"),
                Dom.attribute(element, "NameQualifier"),
                Dom.attribute(element, "SPNameQualifier"));
    }

    private Element session() throws RejectedMessageException {
        return Dom.child(assertion, Saml.ASSERTION, "AuthnStatement")
                .orElseThrow(() -> new RejectedMessageException(Rejection.AUTHN_STATEMENT_MISSING));
    }

    private static @Nullable Instant time(Element element, String name) throws RejectedMessageException {
        var text = Dom.valueIfAny(element, name);
        return text == null ? null : Header.time(text);
    }

    private Map<String, List<String>> attributes() {
        var attributes = new LinkedHashMap<String, List<String>>();
        for (var statement : Dom.children(assertion, Saml.ASSERTION, "AttributeStatement")) {
            for (var attribute : Dom.children(statement, Saml.ASSERTION, "Attribute")) {
                var values = attributes.computeIfAbsent(Dom.text(attribute, "Name"), name -> new ArrayList<>());
                for (var value : Dom.children(attribute, Saml.ASSERTION, "AttributeValue")) {
                    if (!isNil(value)) {
                        values.add(value.getTextContent());
                    }
                }
            }
        }
        return attributes;
    }

    private static boolean isNil(Element value) {
        var nil = Dom.collapsed(value.getAttributeNS(INSTANCE, "nil"));
        return nil.equals("true") || nil.equals("1");
    }
}
