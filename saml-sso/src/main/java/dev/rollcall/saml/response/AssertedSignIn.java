package dev.rollcall.saml.response;

import dev.rollcall.saml.message.NameId;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom the identity provider vouches for, read from a verified assertion. It counts once: the caller stores
 * {@code (issuer, assertionId)} until {@code usableUntil}, and refuses the sign-in when it is there already.
 *
 * @param issuer the identity provider
 * @param nameId the person
 * @param sessionIndex the identity provider's name for its session, for logout; null when it gives none
 * @param sessionNotOnOrAfter when our session has to end at the latest; null when it does not say
 * @param attributes values by attribute name, both in the order of the assertion; the values of two attributes of one
 *     name are together
 * @param assertionId unique at the identity provider
 * @param usableUntil from then on, skew included, the assertion is refused for its age
 * @param inResponseTo the request that was answered; null when the identity provider began
 * @param signed which element carried the signature
 * @param encrypted whether the assertion came encrypted
 */
public record AssertedSignIn(
        String issuer,
        NameId nameId,
        @Nullable String sessionIndex,
        @Nullable Instant sessionNotOnOrAfter,
        Map<String, List<String>> attributes,
        String assertionId,
        Instant usableUntil,
        @Nullable String inResponseTo,
        Signed signed,
        boolean encrypted) {

    /** What the identity provider signed. */
    public enum Signed {
        ASSERTION,
        RESPONSE,
        BOTH
    }

    public AssertedSignIn {
        var copy = new LinkedHashMap<String, List<String>>();
        attributes.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        attributes = Collections.unmodifiableMap(copy);
    }
}
