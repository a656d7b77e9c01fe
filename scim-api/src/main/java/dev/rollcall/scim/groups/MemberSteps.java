package dev.rollcall.scim.groups;

import dev.rollcall.directory.group.GroupChange;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Changes of a group in their order, those of members as few as they can be: of each member the last operation decides,
 * so that one operation a joiner and a leaver, as Okta sends them, is one statement for all of either kind. Leavers
 * leave before joiners come, so that limits are about the group as it becomes.
 */
final class MemberSteps {
    private final List<GroupChange> changes = new ArrayList<>();
    private @Nullable Set<String> added;
    private @Nullable Set<String> removed;
    private @Nullable Set<String> exactly;

    void add(GroupChange change) {
        changes.add(change);
    }

    void add(Set<String> ids) {
        if (exactly != null) {
            exactly.addAll(ids);
            return;
        }
        if (removed != null) {
            removed.removeAll(ids);
        }
        if (added == null) {
            added = new LinkedHashSet<>();
            changes.add(new GroupChange.AddMembers(added));
        }
        added.addAll(ids);
    }

    void remove(Set<String> ids) {
        if (exactly != null) {
            exactly.removeAll(ids);
            return;
        }
        if (added != null) {
            added.removeAll(ids);
        }
        if (removed == null) {
            removed = new LinkedHashSet<>();
            changes.add(0, new GroupChange.RemoveMembers(removed));
        }
        removed.addAll(ids);
    }

    void replace(Set<String> ids) {
        changes.removeIf(
                change -> change instanceof GroupChange.AddMembers || change instanceof GroupChange.RemoveMembers);
        if (exactly == null) {
            exactly = new LinkedHashSet<>();
            changes.add(new GroupChange.ReplaceMembers(exactly));
        }
        exactly.clear();
        exactly.addAll(ids);
    }

    List<GroupChange> changes() {
        changes.removeIf(change -> change instanceof GroupChange.AddMembers add
                ? add.personIds().isEmpty()
                : change instanceof GroupChange.RemoveMembers remove
                        && remove.personIds().isEmpty());
        return changes;
    }
}
