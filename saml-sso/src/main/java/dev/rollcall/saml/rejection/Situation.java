package dev.rollcall.saml.rejection;

import dev.rollcall.saml.party.Expectation;

/**
 * What a message was for and whose it is; the advice about a refused one depends on both.
 *
 * @param logout whether it is about signing out; about signing in otherwise
 * @param okta whether it comes from Okta, whose settings we can name
 */
public record Situation(boolean logout, boolean okta) {
    /** A sign-in at an identity provider that nothing is known of. */
    static final Situation UNKNOWN = new Situation(false, false);

    public static Situation signIn(Expectation expected) {
        return new Situation(false, expected.identityProvider().isOkta());
    }

    public static Situation logout(Expectation expected) {
        return new Situation(true, expected.identityProvider().isOkta());
    }
}
