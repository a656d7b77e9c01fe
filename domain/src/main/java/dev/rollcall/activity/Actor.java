package dev.rollcall.activity;

import org.jspecify.annotations.Nullable;

/**
 * Who writes.
 *
 * @param name as the activity shows it: a key's name, a person's e-mail
 * @param keyId the SCIM key, when it is one
 * @param isIdentityProvider whether an identity provider writes, by SCIM or by a sign-in that makes its person
 * @param corrections of the request that writes; may still grow until the write is recorded
 */
public record Actor(String name, @Nullable String keyId, boolean isIdentityProvider, Corrections corrections) {
    public static Actor key(String keyId, String name, Corrections corrections) {
        return new Actor(name, keyId, true, corrections);
    }

    public static Actor person(String name) {
        return new Actor(name, null, false, new Corrections());
    }

    /** The installation itself. */
    public static Actor system() {
        return new Actor("Rollcall", null, false, new Corrections());
    }

    /** A sign-in by SAML that makes its person. */
    public static Actor singleSignOn() {
        return new Actor("Single sign-on", null, true, new Corrections());
    }
}
