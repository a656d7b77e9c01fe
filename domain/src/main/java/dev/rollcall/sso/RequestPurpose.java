package dev.rollcall.sso;

/** What an AuthnRequest was sent for. */
public enum RequestPurpose {
    SIGN_IN,
    /** <i>Test sign-in</i>: shows what came back and opens no session. */
    TEST
}
