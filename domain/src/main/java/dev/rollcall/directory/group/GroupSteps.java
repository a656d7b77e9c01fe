package dev.rollcall.directory.group;

import dev.rollcall.platform.text.Quoted;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Applies the steps of a change to a group whose row is held, and tells what was different. */
final class GroupSteps {
    private final GroupMembers members;
    private final GroupEntity row;
    private final List<String> reasons = new ArrayList<>();
    private final List<String> done = new ArrayList<>();

    GroupSteps(GroupMembers members, GroupEntity row) {
        this.members = members;
        this.row = row;
    }

    /** What was done so far, in sentences; empty where nothing was different. */
    List<String> done() {
        return done.isEmpty()
                ? List.of()
                : Stream.concat(reasons.stream(), done.stream()).toList();
    }

    /**
     * Applies one.
     *
     * @throws dev.rollcall.platform.failure.InvalidValueException when a text cannot be kept, when a group would be in
     *     itself, or beyond a limit of groups in groups
     */
    void apply(GroupChange change) {
        if (change instanceof GroupChange.Rename rename) {
            if (!row.displayName().equals(rename.displayName())) {
                done.add("Renamed from \"" + Quoted.of(row.displayName()) + "\"");
                row.rename(rename.displayName());
            }
        } else if (change instanceof GroupChange.SetExternalId set) {
            if (row.setExternalId(set.externalId())) {
                done.add("Changed externalId");
            }
        } else if (change instanceof GroupChange.Told told) {
            reasons.add(told.sentence());
        } else if (change instanceof GroupChange.AddMembers add) {
            tell("added ", members.add(row.id(), add.personIds()));
        } else if (change instanceof GroupChange.RemoveMembers remove) {
            tell("removed ", members.remove(row.id(), remove.personIds()));
        } else if (change instanceof GroupChange.ReplaceMembers replace) {
            tell("added or removed ", members.replace(row.id(), replace.personIds()));
        }
    }

    private void tell(String what, int count) {
        if (count > 0) {
            done.add(what + count(count));
        }
    }

    /** So many members, in words. */
    static String count(int members) {
        return members + (members == 1 ? " member" : " members");
    }
}
