package dev.rollcall.user;

/** What a person may do in Rollcall itself. SCIM never changes it. */
public enum Role {
    /** Reaches Settings. */
    PRIMARY_ADMIN,
    /** Sees people, groups and activity. */
    ADMIN,
    /** Does not sign in to the admin site. */
    LEARNER
}
