package dev.rollcall.activity;

/** What a write did to its target. */
public enum Operation {
    CREATE,
    UPDATE,
    DEACTIVATE,
    REACTIVATE,
    DELETE
}
