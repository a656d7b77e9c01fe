package dev.rollcall.directory.group;

import dev.rollcall.directory.membership.GroupLocks;
import dev.rollcall.directory.membership.Leavers;
import dev.rollcall.directory.membership.Member;
import dev.rollcall.directory.membership.MemberPart;
import dev.rollcall.directory.membership.Memberships;
import dev.rollcall.directory.membership.NestingReads;
import dev.rollcall.directory.membership.NestingRules;
import dev.rollcall.directory.membership.Nestings;
import dev.rollcall.platform.Ids;
import dev.rollcall.platform.sql.Sql;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The members of a tenant's groups, people and groups alike. Whether an id means a person or a group is looked up,
 * whatever a client called it.
 */
final class GroupMembers {
    private static final int CHUNK = 1000;

    private final Memberships people;
    private final Nestings nestings;
    private final NestingReads reads;
    private final GroupLocks locks;
    private final Leavers leavers;
    private final Set<String> skipped = new LinkedHashSet<>();
    private final Set<String> left = new LinkedHashSet<>();
    private final List<Member> added = new ArrayList<>();
    private final List<Member> removed = new ArrayList<>();
    private Set<String> groups = Set.of();

    GroupMembers(EntityManager entityManager, Sql sql, String tenantId) {
        people = new Memberships(entityManager, sql, tenantId);
        locks = new GroupLocks(sql, tenantId);
        nestings = new Nestings(sql, tenantId, locks);
        reads = new NestingReads(sql, tenantId);
        leavers = new Leavers(reads);
    }

    /** The ids that have been passed over, since they mean nobody of the tenant. */
    Set<String> skipped() {
        return skipped;
    }

    /** Who has left, to be counted. */
    Leavers leavers() {
        return leavers;
    }

    /** Who has left since all members were replaced, or the group has ended. */
    Set<String> left() {
        return left;
    }

    /** Who has become a member. */
    List<Member> added() {
        return added;
    }

    /** Who was a member and is none any more. */
    List<Member> removed() {
        return removed;
    }

    /** Before the group's row is held or made: tells ids of groups, and holds what the changes write beside it. */
    void prepare(String groupId, List<GroupChange> changes) {
        Set<String> named = new LinkedHashSet<>();
        boolean replaced = false;
        Set<String> held = new LinkedHashSet<>();
        for (GroupChange change : changes) {
            if (change instanceof GroupChange.AddMembers add) {
                named.addAll(add.personIds());
            } else if (change instanceof GroupChange.RemoveMembers remove) {
                named.addAll(remove.personIds());
            } else if (change instanceof GroupChange.ReplaceMembers replace) {
                named.addAll(replace.personIds());
                replaced = true;
            } else if (change instanceof GroupChange.Rename) {
                held.addAll(locks.namesakes(groupId));
            }
        }
        groups = groupsAmong(named);
        if (!groups.isEmpty() || (replaced && !reads.members(Set.of(groupId)).isEmpty())) {
            locks.takeTurn();
            groups = groupsAmong(groups);
            // More cannot become members.
            groups.stream().limit(NestingRules.MOST_INSIDE).forEach(held::add);
        }
        hold(groupId, held);
    }

    private void hold(String groupId, Set<String> others) {
        if (!others.isEmpty()) {
            others.add(groupId);
            locks.hold(others);
        }
    }

    private Set<String> groupsAmong(Collection<String> ids) {
        List<String> wellFormed = ids.stream().filter(Ids::isWellFormed).toList();
        Set<String> found = new HashSet<>();
        for (int from = 0; from < wellFormed.size(); from += CHUNK) {
            found.addAll(reads.groups(wellFormed.subList(from, Math.min(from + CHUNK, wellFormed.size()))));
        }
        return found;
    }

    /**
     * Adds members. Returns how many were none before.
     *
     * @throws dev.rollcall.platform.failure.InvalidValueException when a group would be in itself, or beyond a limit
     */
    int add(String groupId, Set<String> ids) {
        int before = added.size();
        added.addAll(groupsIn(groupId, nestings.add(groupId, groupsOf(ids))));
        added.addAll(people.add(groupId, peopleOf(ids), skipped));
        return added.size() - before;
    }

    /** Removes those who are members. Returns how many were. */
    int remove(String groupId, Set<String> ids) {
        int before = removed.size();
        removeGroups(groupId, groupsOf(ids));
        List<Member> leaving = people.remove(groupId, peopleOf(ids));
        removed.addAll(leaving);
        leavers.addPeople(leaving.stream().map(Member::id).collect(Collectors.toSet()));
        return removed.size() - before;
    }

    /** Leaves exactly these members in the group. Returns how many were added and removed. */
    int replace(String groupId, Set<String> ids) {
        int before = removed.size();
        Set<String> leaving = reads.members(Set.of(groupId));
        leaving.removeAll(ids);
        removeGroups(groupId, leaving);
        left.addAll(leaving);
        Set<String> leavingPeople = people.ids(groupId);
        leavingPeople.removeAll(ids);
        removed.addAll(people.remove(groupId, leavingPeople));
        left.addAll(leavingPeople);
        leavers.addPeople(leavingPeople);
        return removed.size() - before + add(groupId, ids);
    }

    private void removeGroups(String groupId, Set<String> ids) {
        List<Member> leaving = groupsIn(groupId, ids);
        Set<String> gone = nestings.remove(groupId, ids);
        leaving.stream().filter(group -> gone.contains(group.id())).forEach(removed::add);
        leavers.addGroups(gone);
    }

    // With their names.
    private List<Member> groupsIn(String groupId, Set<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : reads.membersOfEach(Set.of(groupId)).getOrDefault(groupId, List.of()).stream()
                        .filter(group -> ids.contains(group.id()))
                        .toList();
    }

    private Set<String> groupsOf(Set<String> ids) {
        Set<String> chosen = new LinkedHashSet<>(groups);
        chosen.retainAll(ids);
        return chosen;
    }

    private Set<String> peopleOf(Set<String> ids) {
        if (groups.isEmpty()) {
            return ids;
        }
        Set<String> chosen = new LinkedHashSet<>(ids);
        chosen.removeAll(groups);
        return chosen;
    }

    /** Before a group ends: holds it and what its end writes beside it, while nobody makes it a member of another. */
    void prepareEnd(String groupId) {
        locks.takeTurn();
        Set<String> held = reads.containers(Set.of(groupId));
        held.addAll(locks.namesakes(groupId));
        hold(groupId, held);
    }

    /**
     * Ends all memberships of a group and in it. Returns the groups that it was a member of.
     *
     * @param counted whether anybody counts who leaves; asked only where that must be read
     */
    Set<String> end(String groupId, BooleanSupplier counted) {
        Set<String> containers = reads.containers(Set.of(groupId));
        Set<String> inner = reads.members(Set.of(groupId));
        if (!inner.isEmpty() && counted.getAsBoolean()) {
            leavers.addAllOf(groupId, inner);
        }
        containers.forEach(container -> nestings.remove(container, Set.of(groupId)));
        left.addAll(nestings.remove(groupId, inner));
        Set<String> leavingPeople = people.ids(groupId);
        people.removeAll(groupId);
        leavers.addPeople(leavingPeople);
        left.addAll(leavingPeople);
        return containers;
    }

    /** The members of each of the groups, or as many of them as are read at once. */
    Map<String, MemberPart> of(Collection<String> groupIds) {
        Map<String, MemberPart> parts = new HashMap<>(people.of(groupIds));
        Map<String, List<Member>> inner = reads.membersOfEach(groupIds);
        parts.replaceAll((id, part) -> part.more() ? part : part.and(inner.getOrDefault(id, List.of())));
        return parts;
    }

    /** The members of a group that follow a person of it. */
    MemberPart after(String groupId, @Nullable String personId) {
        MemberPart part = people.after(groupId, personId);
        return part.more()
                ? part
                : part.and(reads.membersOfEach(Set.of(groupId)).getOrDefault(groupId, List.of()));
    }

    /** How many members each of the groups has; a group without any is left out. */
    Map<String, Long> counts(Collection<String> groupIds) {
        Map<String, Long> counts = new HashMap<>(people.counts(groupIds));
        reads.counts(groupIds).forEach((id, count) -> counts.merge(id, count, Long::sum));
        return counts;
    }
}
