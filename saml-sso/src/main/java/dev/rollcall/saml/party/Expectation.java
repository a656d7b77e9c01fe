package dev.rollcall.saml.party;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a message has to fit.
 *
 * @param serviceProvider to whom it must be addressed
 * @param identityProvider from whom it must be
 * @param openRequestIds the ids of the requests that this browser has open, one for each of its windows. What ties them
 *     to the browser must come from the browser itself (a cookie), or another browser's response would do
 * @param idpInitiatedAllowed whether a response to no request is taken; only asked when none is open
 * @param now the time
 * @param skew how far the two clocks may be apart; 60 seconds at most
 * @param sha1Allowed whether RSA-SHA1 signatures and SHA-1 digests are taken, because an administrator said so
 */
public record Expectation(
        ServiceProvider serviceProvider,
        TrustedProvider identityProvider,
        Set<String> openRequestIds,
        boolean idpInitiatedAllowed,
        Instant now,
        Duration skew,
        boolean sha1Allowed) {

    /** The largest skew. */
    public static final Duration MAX_SKEW = Duration.ofSeconds(60);

    /** @throws IllegalArgumentException when the skew is negative or more than 60 seconds */
    public Expectation {
        openRequestIds = Set.copyOf(openRequestIds);
        if (skew.isNegative() || skew.compareTo(MAX_SKEW) > 0) {
            throw new IllegalArgumentException("The clock skew must be between 0 and 60 seconds, not " + skew);
        }
    }

    /** The same for a message that says which of the open requests it answers: from now on it has to be that one. */
    public Expectation answering(@Nullable String inResponseTo) {
        return inResponseTo == null || !openRequestIds.contains(inResponseTo) ? this : with(Set.of(inResponseTo));
    }

    /** The same for a response to no request: nowhere in it may be one, not even one that this browser has open. */
    public Expectation withoutRequests() {
        return with(Set.of());
    }

    private Expectation with(Set<String> requestIds) {
        return new Expectation(
                serviceProvider, identityProvider, requestIds, idpInitiatedAllowed, now, skew, sha1Allowed);
    }

    /** Whether that moment, from which on something counts, is still to come on both clocks. */
    public boolean isStillAhead(Instant notBefore) {
        return now.plus(skew).isBefore(notBefore);
    }

    /** Whether that moment, from which on something no longer counts, has come on both clocks. */
    public boolean isOver(Instant notOnOrAfter) {
        return !now.minus(skew).isBefore(notOnOrAfter);
    }
}
