package dev.rollcall.group;

import dev.rollcall.search.ListedIds;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads which groups of one tenant are in which. Each method is one statement, for at most a thousand ids or so. */
final class NestingReads {
    private final EntityManager entityManager;
    private final String tenantId;

    NestingReads(EntityManager entityManager, String tenantId) {
        this.entityManager = entityManager;
        this.tenantId = tenantId;
    }

    /** Those of the ids that are groups. */
    Set<String> groups(Collection<String> ids) {
        return ids(ids, GROUPS);
    }

    static final String GROUPS =
            "select g.id from %s join directory_group g on g.tenant_id = ?1 and g.id = listed.id order by g.id";

    /** The groups that are members of one of the groups. */
    Set<String> members(Collection<String> groupIds) {
        return ids(groupIds, MEMBERS);
    }

    static final String MEMBERS = "select distinct e.member_group_id from %s join group_in_group e on e.tenant_id = ?1"
            + " and e.group_id = listed.id order by e.member_group_id";

    /** The groups that have one of the groups as a member. */
    Set<String> containers(Collection<String> groupIds) {
        return ids(groupIds, CONTAINERS);
    }

    static final String CONTAINERS = "select distinct e.group_id from %s join group_in_group e on e.tenant_id = ?1"
            + " and e.member_group_id = listed.id order by e.group_id";

    /** The groups that are in one of the groups, over all levels. */
    Set<String> inside(Collection<String> groupIds) {
        return ids(groupIds, INSIDE);
    }

    static final String INSIDE = "select distinct n.inner_group_id from %s join group_nesting n on n.tenant_id = ?1"
            + " and n.group_id = listed.id order by n.inner_group_id";

    /** The groups that one of the groups is in, over all levels. */
    Set<String> around(Collection<String> groupIds) {
        return ids(groupIds, AROUND);
    }

    static final String AROUND = "select distinct n.group_id from %s join group_nesting n on n.tenant_id = ?1"
            + " and n.inner_group_id = listed.id order by n.group_id";

    /** What is in each of the groups, over all levels. */
    Map<String, Set<String>> insideEach(Collection<String> groupIds) {
        return pairs(
                groupIds,
                "select n.group_id, n.inner_group_id from %s join group_nesting n on n.tenant_id = ?1"
                        + " and n.group_id = listed.id");
    }

    /** The groups around each of the groups, over all levels. */
    Map<String, Set<String>> aroundEach(Collection<String> groupIds) {
        return pairs(
                groupIds,
                "select n.inner_group_id, n.group_id from %s join group_nesting n on n.tenant_id = ?1"
                        + " and n.inner_group_id = listed.id");
    }

    /** The groups that have each of the groups as a member. */
    Map<String, Set<String>> containersOfEach(Collection<String> groupIds) {
        return pairs(
                groupIds,
                "select e.member_group_id, e.group_id from %s join group_in_group e on e.tenant_id = ?1"
                        + " and e.member_group_id = listed.id");
    }

    /** The groups that are members of each of the groups, as members, ordered by their ids. */
    Map<String, List<Member>> membersOfEach(Collection<String> groupIds) {
        Map<String, List<Member>> byGroup = new HashMap<>();
        for (Object[] row : rows(groupIds, MEMBERS_OF_EACH)) {
            byGroup.computeIfAbsent((String) row[0], id -> new ArrayList<>())
                    .add(new Member((String) row[1], (String) row[2], MemberKind.GROUP));
        }
        return byGroup;
    }

    static final String MEMBERS_OF_EACH = "select e.group_id, g.id, g.display_name from %s join group_in_group e"
            + " on e.tenant_id = ?1 and e.group_id = listed.id"
            + " join directory_group g on g.tenant_id = ?1 and g.id = e.member_group_id order by e.group_id, g.id";

    /** The groups' names by their ids. */
    Map<String, String> names(Collection<String> groupIds) {
        Map<String, String> names = new HashMap<>();
        rows(
                        groupIds,
                        "select g.id, g.display_name from %s join directory_group g on g.tenant_id = ?1 and g.id = listed.id")
                .forEach(row -> names.put((String) row[0], (String) row[1]));
        return names;
    }

    /** How many groups are members of each of the groups; a group without any is left out. */
    Map<String, Long> counts(Collection<String> groupIds) {
        Map<String, Long> byGroup = new HashMap<>();
        rows(groupIds, COUNTS).forEach(row -> byGroup.put((String) row[0], ((Number) row[1]).longValue()));
        return byGroup;
    }

    static final String COUNTS = "select e.group_id, count(*) from %s join group_in_group e on e.tenant_id = ?1"
            + " and e.group_id = listed.id group by e.group_id";

    private Map<String, Set<String>> pairs(Collection<String> ids, String sql) {
        Map<String, Set<String>> pairs = new HashMap<>();
        rows(ids, sql).forEach(row -> pairs.computeIfAbsent((String) row[0], id -> new LinkedHashSet<>())
                .add((String) row[1]));
        return pairs;
    }

    private Set<String> ids(Collection<String> ids, String sql) {
        Set<String> found = new LinkedHashSet<>();
        list(ids, sql).forEach(id -> found.add((String) id));
        return found;
    }

    private List<Object[]> rows(Collection<String> ids, String sql) {
        return list(ids, sql).stream().map(Object[].class::cast).toList();
    }

    private List<?> list(Collection<String> ids, String sql) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var listed = ListedIds.of(ids);
        return listed.bind(entityManager.createNativeQuery(sql.formatted(listed.sql())))
                .setParameter(1, tenantId)
                .getResultList();
    }
}
