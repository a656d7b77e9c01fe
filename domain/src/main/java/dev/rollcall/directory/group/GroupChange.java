package dev.rollcall.directory.group;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One step of a change of a group. Steps are applied in their order, all or none. */
public sealed interface GroupChange {
    record Rename(String displayName) implements GroupChange {}

    record SetExternalId(@Nullable String externalId) implements GroupChange {}

    /**
     * Says in the activity why the other steps are made, where one of them has changed anything; itself it does not.
     */
    record Told(String sentence) implements GroupChange {}

    /** Adds people and groups; who is a member already stays one. */
    record AddMembers(Set<String> personIds) implements GroupChange {}

    /** Removes people and groups; who is no member is passed over. */
    record RemoveMembers(Set<String> personIds) implements GroupChange {}

    /** Leaves exactly these people and groups in the group. */
    record ReplaceMembers(Set<String> personIds) implements GroupChange {}
}
