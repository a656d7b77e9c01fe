package dev.rollcall.activity;

import org.jspecify.annotations.Nullable;

/**
 * Who writes.
 *
 * @param name as the activity shows it: a key's name, a person's e-mail
 * @param keyId the SCIM key, when it is one
 * @param corrections of the request that writes; may still grow until the write is recorded
 */
public record Actor(String name, @Nullable String keyId, Corrections corrections) {
    public static Actor key(String keyId, String name, Corrections corrections) {
        return new Actor(name, keyId, corrections);
    }

    public static Actor person(String name) {
        return new Actor(name, null, new Corrections());
    }

    /** The installation itself. */
    public static Actor system() {
        return new Actor("Rollcall", null, new Corrections());
    }

    /** Whether an identity provider writes through SCIM. */
    public boolean isIdentityProvider() {
        return keyId != null;
    }
}
