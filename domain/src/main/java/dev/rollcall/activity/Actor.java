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
 * @param remark what else is said of what they do, as a sentence without a stop; null for nothing
 */
public record Actor(
        String name,
        @Nullable String keyId,
        boolean isIdentityProvider,
        int corrections,
        @Nullable String requestId,
        @Nullable String remark) {
    /** What Check my set-up is called where it asks and changes: the name of its key, which no other key has. */
    public static final String CHECK = "Check my set-up";

    public static Actor key(String keyId, String name) {
        return new Actor(name, keyId, true, 0, null, null);
    }

    public static Actor person(String name) {
        return new Actor(name, null, false, 0, null, null);
    }

    /** The installation itself. */
    public static Actor system() {
        return new Actor("Rollcall", null, false, 0, null, null);
    }

    /** A sign-in by SAML that makes its person. */
    public static Actor singleSignOn() {
        return new Actor("Single sign-on", null, true, 0, null, null);
    }

    /**
     * An admin who releases what an identity provider asked for, or applies it again: it is done as if the identity
     * provider did it.
     *
     * @param requestId the SCIM request that asked for it
     */
    public static Actor release(String name, @Nullable String requestId, String remark) {
        return new Actor(name, null, true, 0, requestId, remark);
    }

    /**
     * Whether what they take away is counted, and held when it is too much: who writes by a key of SCIM, but for a
     * check, which takes away nothing but its own.
     */
    public boolean isGuarded() {
        return keyId != null && isIdentityProvider && !name.equals(CHECK);
    }

    /** The same with more corrections. */
    public Actor corrected(int more) {
        return new Actor(name, keyId, isIdentityProvider, corrections + more, requestId, remark);
    }

    /** The same in a SCIM request. */
    public Actor in(String request) {
        return new Actor(name, keyId, isIdentityProvider, corrections, request, remark);
    }
}
