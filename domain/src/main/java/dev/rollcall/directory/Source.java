package dev.rollcall.directory;

/** By whose word a person, a group or a role is as it is. */
public enum Source {
    /** That of an admin here. */
    LOCAL,
    /** That of an identity provider: Okta, Entra ID, or another. */
    PROVIDER
}
