package dev.rollcall.directory.held;

/** What has been decided about a held change. One that has been applied is no longer kept. */
public enum HeldState {
    HELD,
    /** To be applied. */
    RELEASED,
    REJECTED
}
