package dev.rollcall.directory.guard;

/** What an organization can lose many of; each kind is counted by itself. */
public enum LossKind {
    /** People who are deactivated or deleted. */
    PEOPLE,
    /** Members who are taken out of a group, or whose group is deleted. */
    MEMBERSHIPS
}
