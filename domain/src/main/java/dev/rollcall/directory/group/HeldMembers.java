package dev.rollcall.directory.group;

import dev.rollcall.directory.held.change.HeldSteps;
import dev.rollcall.directory.membership.Member;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Changes of a group as they are held, and held ones as changes of the group. */
public final class HeldMembers {
    private HeldMembers() {}

    /** Whether the member of an id leaves with the changes. */
    static Predicate<String> leaving(List<GroupChange> changes) {
        return id -> changes.stream()
                .anyMatch(change -> change instanceof GroupChange.RemoveMembers remove
                        ? remove.personIds().contains(id)
                        : change instanceof GroupChange.ReplaceMembers replace
                                && !replace.personIds().contains(id));
    }

    /**
     * The changes of a group as a difference that holds whatever becomes of it meanwhile.
     *
     * @param left who has left with a replacement of all members
     * @param stayed who has stayed with it
     */
    static HeldSteps steps(List<GroupChange> changes, Set<String> left, Set<String> stayed) {
        HeldSteps steps = HeldSteps.NONE;
        for (GroupChange change : changes) {
            if (change instanceof GroupChange.Rename rename) {
                steps = steps.renamed(rename.displayName());
            } else if (change instanceof GroupChange.SetExternalId set) {
                steps = steps.withExternalId(set.externalId());
            } else if (change instanceof GroupChange.AddMembers add) {
                steps = steps.adding(add.personIds());
            } else if (change instanceof GroupChange.RemoveMembers remove) {
                steps = steps.removing(remove.personIds());
            } else if (change instanceof GroupChange.ReplaceMembers replace) {
                Set<String> out = new LinkedHashSet<>(left);
                replace.personIds().forEach(out::remove);
                Set<String> coming = new LinkedHashSet<>(replace.personIds());
                stayed.forEach(coming::remove);
                steps = steps.adding(coming).removing(out);
            }
        }
        return steps;
    }

    /** Who was a member already when all members were replaced, and still is one. */
    static Set<String> stayed(List<GroupChange> changes, List<Member> added) {
        Set<String> stayed = new LinkedHashSet<>();
        for (GroupChange change : changes) {
            if (change instanceof GroupChange.ReplaceMembers replace) {
                stayed.addAll(replace.personIds());
            }
        }
        added.forEach(member -> stayed.remove(member.id()));
        return stayed;
    }

    /** What is to be done when held changes are released. */
    public static List<GroupChange> changes(HeldSteps steps) {
        List<GroupChange> changes = new ArrayList<>();
        if (!steps.removed().isEmpty()) {
            changes.add(new GroupChange.RemoveMembers(steps.removed()));
        }
        if (steps.displayName() != null) {
            changes.add(new GroupChange.Rename(steps.displayName()));
        }
        Optional<String> externalId = steps.externalId();
        if (externalId != null) {
            changes.add(new GroupChange.SetExternalId(externalId.orElse(null)));
        }
        if (!steps.added().isEmpty()) {
            changes.add(new GroupChange.AddMembers(steps.added()));
        }
        return changes;
    }
}
