package dev.rollcall.sso;

/** What a request was sent to the identity provider for. */
public enum RequestPurpose {
    SIGN_IN,
    /** The sign-in began at the identity provider: what it sent unasked was verified, and this asks for it. */
    IDP_INITIATED,
    /** <i>Test sign-in</i>: shows what came back and opens no session. */
    TEST,
    /** Single logout: the session here has ended already. */
    LOGOUT
}
