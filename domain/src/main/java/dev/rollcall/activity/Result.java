package dev.rollcall.activity;

/** How a write ended. */
public enum Result {
    SUCCESS,
    /** Accepted, and nothing was different. In rows of earlier versions; such a write is not recorded any more. */
    UNCHANGED,
    /** Done, but for a part that the detail names. */
    WARNING,
    FAILURE
}
