package dev.rollcall.directory.role;

import java.util.Locale;

/**
 * What a person may do in Rollcall itself, from most to least. What an identity provider changes of it,
 * {@link RoleMapping} says.
 */
public enum Role {
    /** Reaches Settings. */
    PRIMARY_ADMIN("Primary Admin"),
    /** Sees people, groups and activity. */
    ADMIN("Admin"),
    /** Teaches; does not sign in to the admin site. */
    INSTRUCTOR("Instructor"),
    /** Does not sign in to the admin site. */
    LEARNER("Learner");

    private final String displayName;

    Role(String displayName) {
        this.displayName = displayName;
    }

    /** As {@code /Roles} identifies it: the name in lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String displayName() {
        return displayName;
    }

    /** Whether a person with this role signs in to the admin site. */
    public boolean reachesAdminSite() {
        return this == PRIMARY_ADMIN || this == ADMIN;
    }
}
