package dev.rollcall.activity;

/** What a request did to its target. */
public enum Operation {
    CREATE,
    UPDATE,
    DEACTIVATE,
    REACTIVATE,
    DELETE,
    /** Nothing: it only asked, or never came as far as a person or a group. */
    REQUEST
}
