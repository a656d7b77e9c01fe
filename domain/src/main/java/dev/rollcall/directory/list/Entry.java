package dev.rollcall.directory.list;

import dev.rollcall.directory.group.Group;
import dev.rollcall.directory.resource.UserResource;

/** A person or a group. */
public sealed interface Entry {
    record Person(UserResource user) implements Entry {}

    record OfGroup(Group group) implements Entry {}
}
