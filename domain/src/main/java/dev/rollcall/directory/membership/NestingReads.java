package dev.rollcall.directory.membership;

import dev.rollcall.platform.sql.Row;
import dev.rollcall.platform.sql.Sql;
import dev.rollcall.search.ListedIds;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Reads which groups of one tenant are in which. Each method is one statement, for at most a thousand ids or so. */
public final class NestingReads {
    private final Sql sql;
    private final String tenantId;

    public NestingReads(Sql sql, String tenantId) {
        this.sql = sql;
        this.tenantId = tenantId;
    }

    /** Those of the ids that are groups. */
    public Set<String> groups(Collection<String> ids) {
        return ids(ids, GROUPS);
    }

    public static final String GROUPS = "select g.id from " + ListedIds.TABLE
            + " join directory_group g on g.tenant_id = :tenant and g.id = listed.id order by g.id";

    /** The groups that are members of one of the groups. */
    public Set<String> members(Collection<String> groupIds) {
        return ids(groupIds, MEMBERS);
    }

    public static final String MEMBERS = "select distinct e.member_group_id as id from " + ListedIds.TABLE
            + " join group_in_group e on e.tenant_id = :tenant"
            + " and e.group_id = listed.id order by e.member_group_id";

    /** The groups that have one of the groups as a member. */
    public Set<String> containers(Collection<String> groupIds) {
        return ids(groupIds, CONTAINERS);
    }

    public static final String CONTAINERS = "select distinct e.group_id as id from " + ListedIds.TABLE
            + " join group_in_group e on e.tenant_id = :tenant"
            + " and e.member_group_id = listed.id order by e.group_id";

    /** The groups that are in one of the groups, over all levels. */
    Set<String> inside(Collection<String> groupIds) {
        return ids(groupIds, INSIDE);
    }

    public static final String INSIDE = "select distinct n.inner_group_id as id from " + ListedIds.TABLE
            + " join group_nesting n on n.tenant_id = :tenant"
            + " and n.group_id = listed.id order by n.inner_group_id";

    /** The groups that one of the groups is in, over all levels. */
    Set<String> around(Collection<String> groupIds) {
        return ids(groupIds, AROUND);
    }

    public static final String AROUND = "select distinct n.group_id as id from " + ListedIds.TABLE
            + " join group_nesting n on n.tenant_id = :tenant"
            + " and n.inner_group_id = listed.id order by n.group_id";

    /** What is in each of the groups, over all levels. */
    Map<String, Set<String>> insideEach(Collection<String> groupIds) {
        return pairs(
                groupIds,
                "select n.group_id as one, n.inner_group_id as other from " + ListedIds.TABLE
                        + " join group_nesting n on n.tenant_id = :tenant" + " and n.group_id = listed.id");
    }

    /** The groups around each of the groups, over all levels. */
    Map<String, Set<String>> aroundEach(Collection<String> groupIds) {
        return pairs(
                groupIds,
                "select n.inner_group_id as one, n.group_id as other from " + ListedIds.TABLE
                        + " join group_nesting n on n.tenant_id = :tenant" + " and n.inner_group_id = listed.id");
    }

    /** The groups that have each of the groups as a member. */
    Map<String, Set<String>> containersOfEach(Collection<String> groupIds) {
        return pairs(
                groupIds,
                "select e.member_group_id as one, e.group_id as other from " + ListedIds.TABLE
                        + " join group_in_group e on e.tenant_id = :tenant" + " and e.member_group_id = listed.id");
    }

    /** The groups that are members of each of the groups, as members, ordered by their ids. */
    public Map<String, List<Member>> membersOfEach(Collection<String> groupIds) {
        Map<String, List<Member>> byGroup = new HashMap<>();
        each(groupIds, MEMBERS_OF_EACH, row -> byGroup.computeIfAbsent(row.text("group_id"), id -> new ArrayList<>())
                .add(new Member(row.text("id"), row.text("display_name"), MemberKind.GROUP)));
        return byGroup;
    }

    public static final String MEMBERS_OF_EACH =
            "select e.group_id, g.id, g.display_name from " + ListedIds.TABLE + " join group_in_group e"
                    + " on e.tenant_id = :tenant and e.group_id = listed.id"
                    + " join directory_group g on g.tenant_id = :tenant and g.id = e.member_group_id order by e.group_id, g.id";

    /** The groups' names by their ids. */
    Map<String, String> names(Collection<String> groupIds) {
        Map<String, String> names = new HashMap<>();
        each(
                groupIds,
                "select g.id, g.display_name from " + ListedIds.TABLE
                        + " join directory_group g on g.tenant_id = :tenant and g.id = listed.id",
                row -> names.put(row.text("id"), row.text("display_name")));
        return names;
    }

    /** How many groups are members of each of the groups; a group without any is left out. */
    public Map<String, Long> counts(Collection<String> groupIds) {
        Map<String, Long> byGroup = new HashMap<>();
        each(groupIds, COUNTS, row -> byGroup.put(row.text("group_id"), row.number("members")));
        return byGroup;
    }

    public static final String COUNTS = "select e.group_id, count(*) as members from " + ListedIds.TABLE
            + " join group_in_group e on e.tenant_id = :tenant" + " and e.group_id = listed.id group by e.group_id";

    /**
     * How many people are in the groups, over all levels: each once. No more than 100,000 memberships are read. The
     * groups inside are looked up and not walked, and are at most {@link NestingRules#MOST_INSIDE} of each.
     */
    public int people(Collection<String> groupIds) {
        return groupIds.isEmpty()
                ? 0
                : (int) (long) sql.of(PEOPLE)
                        .with("tenant", tenantId)
                        .withRows("ids", groupIds)
                        .one(row -> row.number("people"));
    }

    private static final int MOST_MEMBERSHIPS = 100_000;

    public static final String PEOPLE = "select count(distinct counted.person_id) as people from (select m.person_id"
            + " from (select listed.id from " + ListedIds.TABLE
            + " union select n.inner_group_id from " + ListedIds.TABLE
            + " join group_nesting n on n.tenant_id = :tenant and n.group_id = listed.id"
            + ") as held (id) join group_member m on m.tenant_id = :tenant and m.group_id = held.id"
            + " fetch first " + MOST_MEMBERSHIPS + " rows only) as counted";

    /** How many of the people are in one of the groups, over all levels. */
    int peopleAmong(Collection<String> personIds, Collection<String> groupIds) {
        return (int) (long) sql.of(PEOPLE_AMONG)
                .with("tenant", tenantId)
                .withRows("ids", personIds)
                .withRows("groups", groupIds)
                .one(row -> row.number("people"));
    }

    // Not the column alone: H2 would look all of a group up for each person, and not the groups of the person.
    public static final String PEOPLE_AMONG = "select count(distinct m.person_id) as people from " + ListedIds.TABLE
            + " join group_member m on m.tenant_id = :tenant and m.person_id = listed.id"
            + " where trim(m.group_id) in (select lost.id from (values :groups) as lost (id)"
            + " union select n.inner_group_id from (values :groups) as lost (id)"
            + " join group_nesting n on n.tenant_id = :tenant and n.group_id = lost.id)";

    private Map<String, Set<String>> pairs(Collection<String> ids, String text) {
        Map<String, Set<String>> pairs = new HashMap<>();
        each(ids, text, row -> pairs.computeIfAbsent(row.text("one"), id -> new LinkedHashSet<>())
                .add(row.text("other")));
        return pairs;
    }

    private Set<String> ids(Collection<String> ids, String text) {
        Set<String> found = new LinkedHashSet<>();
        each(ids, text, row -> found.add(row.text("id")));
        return found;
    }

    private void each(Collection<String> ids, String text, Consumer<Row> reader) {
        if (!ids.isEmpty()) {
            sql.of(text).with("tenant", tenantId).withRows("ids", ids).each(reader);
        }
    }
}
