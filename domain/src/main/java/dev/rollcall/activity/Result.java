package dev.rollcall.activity;

/** How a request ended. */
public enum Result {
    SUCCESS,
    /** A write was accepted, and nothing was different. */
    UNCHANGED,
    /** Done, but for a part that the detail names. */
    WARNING,
    FAILURE,
    /** Kept until an admin releases or rejects it; nothing was changed yet. */
    HELD,
    /** What was only asked was answered. */
    ANSWERED
}
