package dev.rollcall.activity;

import org.jspecify.annotations.Nullable;

/**
 * Who writes.
 *
 * @param name as the activity shows it: a key's name, a person's e-mail
 * @param keyId the SCIM key, when it is one
 * @param isIdentityProvider whether an identity provider writes, by SCIM or by a sign-in that makes its person
 * @param corrections how many things of the request had to be corrected before it could be understood
 * @param requestId the SCIM request in which it happens, when it is one
 */
public record Actor(
        String name,
        @Nullable String keyId,
        boolean isIdentityProvider,
        int corrections,
        @Nullable String requestId) {
    public static Actor key(String keyId, String name) {
        return new Actor(name, keyId, true, 0, null);
    }

    public static Actor person(String name) {
        return new Actor(name, null, false, 0, null);
    }

    /** The installation itself. */
    public static Actor system() {
        return new Actor("Rollcall", null, false, 0, null);
    }

    /** A sign-in by SAML that makes its person. */
    public static Actor singleSignOn() {
        return new Actor("Single sign-on", null, true, 0, null);
    }

    /** The same with more corrections. */
    public Actor corrected(int more) {
        return new Actor(name, keyId, isIdentityProvider, corrections + more, requestId);
    }

    /** The same in a SCIM request. */
    public Actor in(String request) {
        return new Actor(name, keyId, isIdentityProvider, corrections, request);
    }
}
