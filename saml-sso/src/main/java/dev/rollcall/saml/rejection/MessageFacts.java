package dev.rollcall.saml.rejection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a refused message says about itself, for a list of recent sign-ins. Each value is on one line and at most 120
 * characters long, but not escaped for HTML.
 *
 * @param messageId its ID
 * @param issuer who it says it is from
 * @param inResponseTo the request that it says it answers
 * @param issuedAt when it says it was made
 * @param assertionId the ID of the assertion
 * @param nameId the person
 * @param verified whether the assertion, and with it the name of the person, stood under a signature that verified.
 *     Otherwise anybody may have written it
 */
public record MessageFacts(
        @Nullable String messageId,
        @Nullable String issuer,
        @Nullable String inResponseTo,
        @Nullable Instant issuedAt,
        @Nullable String assertionId,
        @Nullable String nameId,
        boolean verified) {

    /** When nothing could be read. */
    public static final MessageFacts NONE = new MessageFacts(null, null, null, null, null, null, false);
}
