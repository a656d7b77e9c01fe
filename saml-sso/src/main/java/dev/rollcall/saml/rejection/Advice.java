package dev.rollcall.saml.rejection;

/**
 * What an administrator does about a refused message.
 *
 * @param okta about a sign-in at Okta, in the words of Okta's settings
 * @param other about a sign-in at another identity provider
 * @param logout about a logout message, whoever sends it
 */
record Advice(String okta, String other, String logout) {
    static final Advice ALTERED = signIn(
                    "Start the sign-in again; if that repeats, something between the two sites alters it.")
            .logout("If that repeats when somebody signs out, something between the two sites alters it.");
    static final Advice ATTACK = signIn(
                    "No identity provider sends that, so this may be an attack. Start the sign-in again, "
                            + "and if that repeats look into where the message comes from.")
            .logout(
                    "No identity provider sends that, so this may be an attack. Look into where the message comes from.");
    static final Advice PROVIDER = always("Ask your identity provider's support to correct it.");
    static final Advice CLOCK = always("Correct the clock of your identity provider or of this server.");
    static final Advice AGAIN_OR_CLOCK = signIn(
            "Start the sign-in again; if that repeats, correct the clock of your identity provider or of this server.");

    /** The same in every case. */
    static Advice always(String text) {
        return new Advice(text, text, text);
    }

    /** About a sign-in anywhere; for logout it has to be said otherwise, unless no logout message comes to it. */
    static Advice signIn(String text) {
        return always(text);
    }

    /** The same, where Okta's settings have a name for it. */
    static Advice signIn(String okta, String other) {
        return new Advice(okta, other, other);
    }

    /**
     * A setting: what Okta calls it, and what it is elsewhere. Signatures and encryption are set for logout messages,
     * too.
     */
    static Advice setting(String okta, String other) {
        return new Advice(
                "In Okta " + okta, "At your identity provider " + other, "At your identity provider " + other);
    }

    Advice logout(String text) {
        return new Advice(okta, other, text);
    }

    String in(Situation situation) {
        return situation.logout() ? logout : situation.okta() ? okta : other;
    }
}
