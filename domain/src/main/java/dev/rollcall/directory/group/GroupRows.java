package dev.rollcall.directory.group;

import dev.rollcall.directory.Source;
import dev.rollcall.directory.membership.MemberPart;
import dev.rollcall.platform.sql.ResourceCounts.Counted;
import dev.rollcall.platform.sql.Row;
import dev.rollcall.platform.sql.Sql;
import dev.rollcall.search.list.ListQuery;
import dev.rollcall.search.list.Listing;
import dev.rollcall.search.list.PagedSearch;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;

/** Reads groups, and their members when asked for: one statement a table, however many groups. */
final class GroupRows {
    private static final String COLUMNS =
            "g.id, g.version, g.created_at, g.last_modified, g.source, g.display_name, g.external_id";

    private final EntityManager entityManager;
    private final Sql sql;
    private final String tenantId;
    private final GroupMembers members;

    GroupRows(EntityManager entityManager, Sql sql, String tenantId) {
        this.entityManager = entityManager;
        this.sql = sql;
        this.tenantId = tenantId;
        this.members = new GroupMembers(entityManager, sql, tenantId);
    }

    List<Group> byIds(List<String> ids, boolean withMembers) {
        return read(rows().byIds(tenantId, ids), withMembers);
    }

    Listing<Group> list(ListQuery query, boolean withMembers) {
        return rows().list(tenantId, query, (of, groups) -> new GroupRows(entityManager, of, tenantId)
                .read(groups, withMembers));
    }

    private PagedSearch<Group> rows() {
        return new PagedSearch<>(
                sql, COLUMNS, GroupRows::group, Group::id, Groups.ALIAS, Groups.ROWS, Counted.DIRECTORY_GROUP);
    }

    private static Group group(Row row) {
        return new Group(
                row.text("id"),
                row.number("version"),
                row.instant("created_at"),
                row.instant("last_modified"),
                row.constant("source", Source.class),
                row.text("display_name"),
                row.textOrNull("external_id"),
                MemberPart.NONE);
    }

    private List<Group> read(List<Group> groups, boolean withMembers) {
        if (!withMembers) {
            return groups;
        }
        Map<String, MemberPart> byGroup =
                members.of(groups.stream().map(Group::id).toList());
        return groups.stream()
                .map(group -> group.with(byGroup.getOrDefault(group.id(), MemberPart.NONE)))
                .toList();
    }
}
