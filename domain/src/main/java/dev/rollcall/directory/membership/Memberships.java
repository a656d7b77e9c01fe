package dev.rollcall.directory.membership;

import dev.rollcall.platform.Ids;
import dev.rollcall.platform.sql.Awaited;
import dev.rollcall.platform.sql.Row;
import dev.rollcall.platform.sql.Sql;
import dev.rollcall.platform.sql.SqlStatement;
import dev.rollcall.search.ListedIds;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The memberships of people in the groups of one tenant. Lists of ids are taken in chunks that every database accepts.
 */
public final class Memberships {
    /** How many people of groups are read at once at most. */
    public static final int MOST = 10_000;

    /** Those of some ids who are people and not yet members of a group, as rows of it. */
    public static final String COMING = "select p.tenant_id, cast(:group as varchar(36)) as group_id, p.id from "
            + ListedIds.TABLE
            + " join person p on p.tenant_id = :tenant and p.id = listed.id where p.deleted_at is null"
            + " and not exists (select 1 from group_member m where m.tenant_id = :tenant"
            + " and m.group_id = :group and m.person_id = p.id)";

    private static final String COMING_NAMES = "select p.id as person_id, p.user_name from " + ListedIds.TABLE
            + " join person p on p.tenant_id = :tenant and p.id = listed.id where p.deleted_at is null"
            + " and not exists (select 1 from group_member m where m.tenant_id = :tenant"
            + " and m.group_id = :group and m.person_id = p.id)";

    private static final String LEAVING_NAMES = "select m.person_id, p.user_name from " + ListedIds.TABLE
            + " join group_member m on m.tenant_id = :tenant and m.group_id = :group and m.person_id = listed.id"
            + " join person p on p.tenant_id = :tenant and p.id = m.person_id";

    private static final int CHUNK = 1000;

    private final EntityManager entityManager;
    private final Sql sql;
    private final String tenantId;

    public Memberships(EntityManager entityManager, Sql sql, String tenantId) {
        this.entityManager = entityManager;
        this.sql = sql;
        this.tenantId = tenantId;
    }

    /**
     * The people in each of the groups, one statement for all. Of those groups that do not fit into {@link #MOST} rows
     * there is a part, or nobody yet: {@link #after} reads on.
     */
    public Map<String, MemberPart> of(Collection<String> groupIds) {
        if (groupIds.isEmpty()) {
            return Map.of();
        }
        Map<String, List<Member>> read = new LinkedHashMap<>();
        int rows = sql.of("select m.group_id, m.person_id, p.user_name from " + ListedIds.TABLE
                        + " join group_member m on m.tenant_id = :tenant and m.group_id = listed.id"
                        + " join person p on p.tenant_id = m.tenant_id and p.id = m.person_id"
                        + " where p.deleted_at is null order by m.group_id, m.person_id fetch first " + MOST
                        + " rows only")
                .with("tenant", tenantId)
                .withRows("ids", groupIds)
                .list(row -> read.computeIfAbsent(row.text("group_id"), id -> new ArrayList<>())
                        .add(person(row)))
                .size();
        Set<String> whole = new LinkedHashSet<>(rows < MOST ? groupIds : read.keySet());
        if (rows == MOST) {
            // It was cut somewhere in the last one.
            read.keySet().stream().reduce((first, second) -> second).ifPresent(whole::remove);
        }
        Map<String, MemberPart> parts = new HashMap<>();
        groupIds.forEach(id -> parts.put(id, new MemberPart(read.getOrDefault(id, List.of()), !whole.contains(id))));
        return parts;
    }

    /** The people in a group whose ids follow the given one; null for the first. */
    public MemberPart after(String groupId, @Nullable String personId) {
        List<Member> read = sql.of("select m.person_id, p.user_name from group_member m"
                        + " join person p on p.tenant_id = m.tenant_id and p.id = m.person_id"
                        + " where m.tenant_id = :tenant and m.group_id = :group and m.person_id > :after"
                        + " and p.deleted_at is null order by m.person_id fetch first " + CHUNK + " rows only")
                .with("tenant", tenantId)
                .with("group", groupId)
                .with("after", personId == null ? "" : personId)
                .list(Memberships::person);
        return new MemberPart(read, read.size() == CHUNK);
    }

    private static Member person(Row row) {
        return new Member(row.text("person_id"), row.text("user_name"), MemberKind.PERSON);
    }

    /** How many people each of the groups has, one statement for all; a group without any is left out. */
    public Map<String, Long> counts(Collection<String> groupIds) {
        Map<String, Long> byGroup = new HashMap<>();
        if (groupIds.isEmpty()) {
            return byGroup;
        }
        sql.of(
                        "select m.group_id, count(m.person_id) as members from " + ListedIds.TABLE
                                + " join group_member m on m.tenant_id = :tenant and m.group_id = listed.id group by m.group_id")
                .with("tenant", tenantId)
                .withRows("ids", groupIds)
                .each(row -> byGroup.put(row.text("group_id"), row.number("members")));
        return byGroup;
    }

    /**
     * Adds those who are people of the tenant and not yet members. Returns whom; unknown ids go into {@code skipped}.
     */
    public List<Member> add(String groupId, Set<String> personIds, Set<String> skipped) {
        List<Member> added = new ArrayList<>();
        personIds.stream().filter(id -> !Ids.isWellFormed(id)).forEach(skipped::add);
        for (List<String> chunk : chunks(wellFormed(personIds))) {
            // Goes to the database with the insert.
            Awaited<List<Member>> coming = named(COMING_NAMES, groupId, chunk).awaited(Memberships::person);
            if (enter(groupId, chunk) < chunk.size()) {
                Set<String> strangers = new LinkedHashSet<>(chunk);
                strangers.removeAll(people(chunk));
                skipped.addAll(strangers);
            }
            Set<String> deleted = removeDeleted(groupId, chunk, skipped);
            coming.get().stream()
                    .filter(member -> !deleted.contains(member.id()))
                    .forEach(added::add);
        }
        return added;
    }

    private SqlStatement named(String text, String groupId, List<String> personIds) {
        return sql.of(text).with("group", groupId).with("tenant", tenantId).withRows("ids", personIds);
    }

    private int enter(String groupId, List<String> personIds) {
        return sql.of("insert into group_member (tenant_id, group_id, person_id) " + COMING)
                .with("group", groupId)
                .with("tenant", tenantId)
                .withRows("ids", personIds)
                .update();
    }

    private List<String> people(List<String> ids) {
        return named(ids).stream().map(Member::id).toList();
    }

    /** Those of the ids that are people of the tenant, with their names. */
    public List<Member> named(Collection<String> ids) {
        List<Member> found = new ArrayList<>();
        for (List<String> chunk : chunks(ids)) {
            found.addAll(sql.of("select p.id as person_id, p.user_name from " + ListedIds.TABLE
                            + " join person p on p.tenant_id = :tenant and p.id = listed.id where p.deleted_at is null")
                    .with("tenant", tenantId)
                    .withRows("ids", chunk)
                    .list(Memberships::person));
        }
        return found;
    }

    // Whoever was deleted while the insert waited for their row is no member: the deletion has looked for memberships
    // before this one was there.
    private Set<String> removeDeleted(String groupId, List<String> personIds, Set<String> skipped) {
        List<String> deleted = sql.of("select p.id from " + ListedIds.TABLE
                        + " join person p on p.tenant_id = :tenant and p.id = listed.id"
                        + " join group_member m on m.tenant_id = :tenant and m.group_id = :group and m.person_id = p.id"
                        + " where p.deleted_at is not null")
                .with("tenant", tenantId)
                .with("group", groupId)
                .withRows("ids", personIds)
                .list(row -> row.text("id"));
        skipped.addAll(deleted);
        delete(groupId, deleted);
        return Set.copyOf(deleted);
    }

    private static Set<String> wellFormed(Set<String> personIds) {
        Set<String> ids = new LinkedHashSet<>(personIds);
        ids.removeIf(id -> !Ids.isWellFormed(id));
        return ids;
    }

    /** Removes those who are members. Returns whom. */
    public List<Member> remove(String groupId, Set<String> personIds) {
        List<Member> removed = new ArrayList<>();
        for (List<String> chunk : chunks(wellFormed(personIds))) {
            List<Member> leaving = named(LEAVING_NAMES, groupId, chunk).list(Memberships::person);
            delete(groupId, leaving.stream().map(Member::id).toList());
            removed.addAll(leaving);
        }
        return removed;
    }

    private void delete(String groupId, List<String> personIds) {
        if (!personIds.isEmpty()) {
            entityManager
                    .createQuery("delete from GroupMemberEntity m where m.tenantId = :tenant and m.groupId = :group"
                            + " and m.personId in :ids")
                    .setParameter("tenant", tenantId)
                    .setParameter("group", groupId)
                    .setParameter("ids", personIds)
                    .executeUpdate();
        }
    }

    /** The ids of all people in a group. */
    public Set<String> ids(String groupId) {
        return new LinkedHashSet<>(entityManager
                .createQuery(
                        "select m.personId from GroupMemberEntity m where m.tenantId = :tenant and m.groupId = :group",
                        String.class)
                .setParameter("tenant", tenantId)
                .setParameter("group", groupId)
                .getResultList());
    }

    /** Removes everybody. Returns how many there were. */
    public int removeAll(String groupId) {
        return entityManager
                .createQuery("delete from GroupMemberEntity m where m.tenantId = :tenant and m.groupId = :group")
                .setParameter("tenant", tenantId)
                .setParameter("group", groupId)
                .executeUpdate();
    }

    private static List<List<String>> chunks(Collection<String> ids) {
        List<String> all = List.copyOf(ids);
        List<List<String>> chunks = new ArrayList<>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            chunks.add(all.subList(from, Math.min(from + CHUNK, all.size())));
        }
        return chunks;
    }
}
