package dev.rollcall.activity;

/** What a request did to its target. */
public enum Operation {
    CREATE,
    UPDATE,
    DEACTIVATE,
    REACTIVATE,
    DELETE,
    /** An admin let a held change be made. */
    RELEASE,
    /** An admin refused a held change for good. */
    REJECT,
    /** A person signed in by a password, or tried to. */
    SIGN_IN,
    /** An admin took the entries of a list along as a file. */
    EXPORT,
    /** Nothing: it only asked, or never came as far as a person or a group. */
    REQUEST
}
