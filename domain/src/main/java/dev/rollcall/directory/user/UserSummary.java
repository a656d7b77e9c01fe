package dev.rollcall.directory.user;

/** A person in one line: enough to link to. */
public record UserSummary(String id, String userName, String shownName, boolean active) {}
