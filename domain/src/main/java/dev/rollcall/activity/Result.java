package dev.rollcall.activity;

/** How a write ended. */
public enum Result {
    SUCCESS,
    /** Accepted, and nothing was different. */
    UNCHANGED,
    /** Done, but for a part that the detail names. */
    WARNING,
    FAILURE
}
