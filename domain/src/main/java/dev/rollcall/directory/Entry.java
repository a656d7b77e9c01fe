package dev.rollcall.directory;

import dev.rollcall.group.Group;
import dev.rollcall.user.User;

/** A person or a group. */
public sealed interface Entry {
    record Person(User user) implements Entry {}

    record OfGroup(Group group) implements Entry {}
}
