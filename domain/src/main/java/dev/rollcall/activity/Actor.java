package dev.rollcall.activity;

import org.jspecify.annotations.Nullable;

/**
 * Who writes.
 *
 * @param name as the activity shows it: a key's name, a person's e-mail
 * @param keyId the SCIM key, when it is one
 */
public record Actor(String name, @Nullable String keyId) {
    public static Actor key(String keyId, String name) {
        return new Actor(name, keyId);
    }

    public static Actor person(String name) {
        return new Actor(name, null);
    }

    /** The installation itself. */
    public static Actor system() {
        return new Actor("Rollcall", null);
    }

    /** Whether an identity provider writes through SCIM. */
    public boolean isIdentityProvider() {
        return keyId != null;
    }
}
