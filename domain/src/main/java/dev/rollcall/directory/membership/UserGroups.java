package dev.rollcall.directory.membership;

import dev.rollcall.directory.profile.GroupRef;
import dev.rollcall.platform.sql.Row;
import dev.rollcall.platform.sql.Sql;
import dev.rollcall.platform.sql.SqlStatement;
import dev.rollcall.search.ListedIds;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Reads the groups that people belong to, by themselves or by groups in groups: one statement for all of them. */
public final class UserGroups {
    private static final String COLUMNS =
            "select m.person_id, g.id, g.display_name, o.id as outer_id, o.display_name as outer_name from ";
    private static final String JOINED = " join directory_group g on g.tenant_id = :tenant and g.id = m.group_id"
            + " left join group_nesting n on n.tenant_id = :tenant and n.inner_group_id = m.group_id"
            + " left join directory_group o on o.tenant_id = :tenant and o.id = n.group_id";

    /** Of each person each group that they are a member of, beside each that it is in, if any. */
    public static final String GROUPS = COLUMNS + ListedIds.TABLE
            + " join group_member m on m.tenant_id = :tenant and m.person_id = listed.id" + JOINED;

    /** The same of everybody in a range of ids. */
    public static final String GROUPS_BETWEEN = COLUMNS + "group_member m" + JOINED
            + " where m.tenant_id = :tenant and m.person_id between :first and :last";

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Set<String>> ways = new TreeMap<>();

    private UserGroups() {}

    /** The groups of each of the people, ordered by group id. */
    public static Map<String, List<GroupRef>> of(Sql sql, String tenantId, Collection<String> personIds) {
        return awaited(sql, tenantId, personIds).get();
    }

    /** The same, read with what is sent next on the connection. */
    public static Supplier<Map<String, List<GroupRef>>> awaited(
            Sql sql, String tenantId, Collection<String> personIds) {
        if (personIds.isEmpty()) {
            return Map::of;
        }
        return awaited(sql.of(GROUPS).with("tenant", tenantId).withRows("ids", personIds));
    }

    /**
     * The groups of everybody from the first to the last in the order of ids: one range of an index, which no database
     * mistakes for a reason to read all memberships.
     */
    public static Map<String, List<GroupRef>> between(Sql sql, String tenantId, String first, String last) {
        return awaited(sql.of(GROUPS_BETWEEN)
                        .with("tenant", tenantId)
                        .with("first", first)
                        .with("last", last))
                .get();
    }

    private static Supplier<Map<String, List<GroupRef>>> awaited(SqlStatement statement) {
        Map<String, UserGroups> byPerson = new HashMap<>();
        var read = statement.awaited(row -> byPerson.computeIfAbsent(row.text("person_id"), id -> new UserGroups())
                .add(row));
        return () -> {
            read.get();
            Map<String, List<GroupRef>> groups = new HashMap<>();
            byPerson.forEach((id, found) -> groups.put(id, found.refs()));
            return groups;
        };
    }

    private boolean add(Row row) {
        String own = row.text("id");
        add(own, row.text("display_name"), own);
        String outer = row.textOrNull("outer_id");
        if (outer != null) {
            add(outer, row.text("outer_name"), own);
        }
        return true;
    }

    private void add(String groupId, String name, String ownGroupId) {
        names.put(groupId, name);
        ways.computeIfAbsent(groupId, id -> new TreeSet<>()).add(ownGroupId);
    }

    private List<GroupRef> refs() {
        return ways.entrySet().stream()
                .map(way -> new GroupRef(
                        way.getKey(),
                        Objects.requireNonNull(names.get(way.getKey())),
                        through(way.getKey(), way.getValue())))
                .toList();
    }

    private List<String> through(String groupId, Set<String> ownGroupIds) {
        return ownGroupIds.contains(groupId)
                ? List.of()
                : ownGroupIds.stream().map(id -> names.getOrDefault(id, id)).toList();
    }
}
