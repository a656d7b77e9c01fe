package dev.rollcall.directory;

/** Who a person or a group was made by. */
public enum Source {
    LOCAL,
    OKTA
}
