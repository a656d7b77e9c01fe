package dev.rollcall.directory.membership;

/** What a member of a group is ({@code members.type}, RFC 7643 §4.2). */
public enum MemberKind {
    PERSON,
    GROUP
}
