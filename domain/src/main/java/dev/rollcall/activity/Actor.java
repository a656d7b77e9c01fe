package dev.rollcall.activity;

import org.jspecify.annotations.Nullable;

/**
 * Who writes.
 *
 * @param name as the activity shows it: a key's name, a person's e-mail
 * @param keyId the SCIM key, when it is one
 * @param isIdentityProvider whether an identity provider writes, by SCIM or by a sign-in that makes its person
 * @param corrections how many things of the request had to be corrected before it could be understood
 */
public record Actor(String name, @Nullable String keyId, boolean isIdentityProvider, int corrections) {
    public static Actor key(String keyId, String name) {
        return new Actor(name, keyId, true, 0);
    }

    public static Actor person(String name) {
        return new Actor(name, null, false, 0);
    }

    /** The installation itself. */
    public static Actor system() {
        return new Actor("Rollcall", null, false, 0);
    }

    /** A sign-in by SAML that makes its person. */
    public static Actor singleSignOn() {
        return new Actor("Single sign-on", null, true, 0);
    }

    /** The same with more corrections. */
    public Actor corrected(int more) {
        return new Actor(name, keyId, isIdentityProvider, corrections + more);
    }
}
