package dev.rollcall.group;

/**
 * A person in a group.
 *
 * @param id the person's id, {@code members.value}
 * @param userName {@code members.display}
 */
public record Member(String id, String userName) {}
