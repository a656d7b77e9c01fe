package dev.rollcall.directory.membership;

import dev.rollcall.platform.sql.Sql;
import dev.rollcall.search.ListedIds;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Writes which groups of one tenant are in which: {@code group_in_group}, and {@code group_nesting}, which follows from
 * it. One transaction at a time does so in a tenant ({@link GroupLocks}).
 */
public final class Nestings {
    private final Sql sql;
    private final String tenantId;
    private final NestingReads reads;
    private final GroupLocks locks;

    public Nestings(Sql sql, String tenantId, GroupLocks locks) {
        this.sql = sql;
        this.tenantId = tenantId;
        this.locks = locks;
        this.reads = new NestingReads(sql, tenantId);
    }

    /**
     * Makes groups members of a group. Returns those that were none before.
     *
     * @param groupIds groups of the tenant that are held
     * @throws dev.rollcall.platform.failure.InvalidValueException for a circle, or beyond a limit
     */
    public Set<String> add(String groupId, Set<String> groupIds) {
        if (groupIds.isEmpty()) {
            return Set.of();
        }
        Set<String> joining = new LinkedHashSet<>(groupIds);
        joining.removeAll(reads.members(Set.of(groupId)));
        if (joining.isEmpty()) {
            return Set.of();
        }
        new NestingRules(reads).check(groupId, joining);
        insert("group_in_group (tenant_id, group_id, member_group_id)", groupId, joining, "");
        Set<String> added = Set.copyOf(joining);
        joining.addAll(reads.inside(joining));
        Set<String> around = reads.around(Set.of(groupId));
        around.add(groupId);
        for (String outer : around) {
            insert(
                    "group_nesting (tenant_id, group_id, inner_group_id)",
                    outer,
                    joining,
                    " and not exists (select 1 from group_nesting n where n.tenant_id = :tenant and n.group_id = :group"
                            + " and n.inner_group_id = listed.id)");
        }
        return added;
    }

    private void insert(String columns, String groupId, Set<String> innerIds, String condition) {
        sql.of("insert into " + columns + " select g.tenant_id, g.id, listed.id from directory_group g, "
                        + ListedIds.TABLE + " where g.tenant_id = :tenant and g.id = :group" + condition)
                .with("tenant", tenantId)
                .with("group", groupId)
                .withRows("ids", innerIds)
                .update();
    }

    /** Ends memberships of groups in a group. Returns those that were members. */
    public Set<String> remove(String groupId, Set<String> groupIds) {
        if (groupIds.isEmpty()) {
            return Set.of();
        }
        Set<String> leaving = reads.members(Set.of(groupId));
        leaving.retainAll(groupIds);
        if (leaving.isEmpty()) {
            return Set.of();
        }
        // Taken already, but where a group joined after a replacement of all members had found none.
        locks.takeTurn();
        delete("group_in_group", groupId, "member_group_id", leaving);
        Set<String> inside = new LinkedHashSet<>(leaving);
        inside.addAll(reads.inside(leaving));
        Set<String> around = reads.around(Set.of(groupId));
        around.add(groupId);
        Map<String, Set<String>> containers = reads.containersOfEach(inside);
        reads.insideEach(around).forEach((outer, before) -> {
            var ways = new Ways(outer, before, inside, containers, new HashMap<>());
            Set<String> gone = new LinkedHashSet<>(inside);
            gone.removeIf(inner -> !before.contains(inner) || ways.lead(inner));
            delete("group_nesting", outer, "inner_group_id", gone);
        });
        return leaving;
    }

    private void delete(String table, String groupId, String column, Set<String> innerIds) {
        if (innerIds.isEmpty()) {
            return;
        }
        sql.of("delete from " + table + " where tenant_id = :tenant and group_id = :group and " + column
                        + " in (select listed.id from " + ListedIds.TABLE + ")")
                .with("tenant", tenantId)
                .with("group", groupId)
                .withRows("ids", innerIds)
                .update();
    }

    /**
     * Whether there still is a way from an outer group to those that some of its ways led to.
     *
     * @param before what was in the outer group; true still of what is not in doubt
     * @param known what has been found out
     */
    private record Ways(
            String outer,
            Set<String> before,
            Set<String> inDoubt,
            Map<String, Set<String>> containers,
            Map<String, Boolean> known) {
        boolean lead(String inner) {
            Boolean answer = known.get(inner);
            if (answer == null) {
                answer = containers.getOrDefault(inner, Set.of()).stream()
                        .anyMatch(container -> container.equals(outer)
                                || (inDoubt.contains(container) ? lead(container) : before.contains(container)));
                known.put(inner, answer);
            }
            return answer;
        }
    }
}
