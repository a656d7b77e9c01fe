package dev.rollcall.saml.message;

import dev.rollcall.saml.rejection.MessageFacts;
import dev.rollcall.saml.wall.DateTimes;
import dev.rollcall.saml.wall.Excerpt;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Reads what a message says about itself, from a tree that nothing need be right in. */
public final class Facts {
    private Facts() {}

    /**
     * @param read the assertion that the checks came to; null when they did not come that far
     * @param verified whether it stood under a signature that verified
     */
    public static MessageFacts of(Element message, @Nullable Element read, boolean verified) {
        var assertion = Optional.ofNullable(read).or(() -> Dom.child(message, Saml.ASSERTION, "Assertion"));
        var nameId = assertion
                .flatMap(element -> Dom.child(element, Saml.ASSERTION, "Subject"))
                .or(() -> Optional.of(message))
                .flatMap(element -> Dom.child(element, Saml.ASSERTION, "NameID"))
                .map(Element::getTextContent);
        return new MessageFacts(
                quoted(Dom.valueIfAny(message, "ID")),
                quoted(issuer(message)
                        .or(() -> assertion.flatMap(Facts::issuer))
                        .orElse(null)),
                quoted(Dom.valueIfAny(message, "InResponseTo")),
                time(Dom.text(message, "IssueInstant")),
                quoted(assertion.map(element -> Dom.valueIfAny(element, "ID")).orElse(null)),
                quoted(nameId.orElse(null)),
                verified);
    }

    private static Optional<String> issuer(Element element) {
        return Dom.child(element, Saml.ASSERTION, "Issuer").map(Element::getTextContent);
    }

    private static @Nullable String quoted(@Nullable String value) {
        return value == null ? null : Excerpt.of(value);
    }

    private static @Nullable Instant time(String text) {
        try {
            return DateTimes.parse(text);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
