package dev.rollcall.directory.membership;

/**
 * A person in a group, or a group in a group.
 *
 * @param id of the person or group, {@code members.value}
 * @param name the person's userName or the group's displayName, {@code members.display}
 */
public record Member(String id, String name, MemberKind kind) {}
