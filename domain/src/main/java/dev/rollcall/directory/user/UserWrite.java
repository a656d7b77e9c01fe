package dev.rollcall.directory.user;

/**
 * What became of a change.
 *
 * @param user as changed
 * @param deactivated whether the person was active until then
 */
public record UserWrite(User user, boolean deactivated) {}
