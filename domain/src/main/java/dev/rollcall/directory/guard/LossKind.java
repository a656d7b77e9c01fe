package dev.rollcall.directory.guard;

/** What an organization can lose many of; each kind is counted by itself. */
public enum LossKind {
    /** People who are deactivated or deleted. */
    PEOPLE("people would have been deactivated or deleted"),
    /** Members who are taken out of a group, or whose group is deleted. */
    MEMBERSHIPS("members would have been taken out of groups");

    private final String fate;

    LossKind(String fate) {
        this.fate = fate;
    }

    /** What would have become of them, as the second half of a sentence. */
    String fate() {
        return fate;
    }
}
