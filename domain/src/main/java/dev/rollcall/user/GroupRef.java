package dev.rollcall.user;

/** A group that a person is a member of: one value of the readOnly {@code groups} (RFC 7643 §4.1.2). */
public record GroupRef(String id, String displayName) {}
