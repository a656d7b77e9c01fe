package dev.rollcall.session.passkey;

/** What an authenticator is asked for. */
public enum PasskeyPurpose {
    /** To make a passkey for whoever is signed in. */
    REGISTRATION,
    /** To sign in, instead of a password. */
    SIGN_IN,
    /** To go on behind a password. */
    SECOND_STEP
}
