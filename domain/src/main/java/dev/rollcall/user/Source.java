package dev.rollcall.user;

/** Who a person or a group was made by. */
public enum Source {
    LOCAL,
    OKTA
}
