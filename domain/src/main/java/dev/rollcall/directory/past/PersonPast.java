package dev.rollcall.directory.past;

import dev.rollcall.directory.membership.Member;
import dev.rollcall.directory.membership.MemberKind;
import dev.rollcall.platform.sql.Row;
import dev.rollcall.platform.sql.Sql;
import dev.rollcall.search.ListedIds;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** In which groups a person was, as far as the activity remembers who came into groups and who left them. */
@Stateless
public class PersonPast {
    private static final int MOST_SECONDS = 5;

    /** What was done to groups since then with the person in it, the newest first. Nobody asks but on one page. */
    private static final String CHANGES = """
            select group_id, added like :person as came, removed like :person as went from group_member_change
            where tenant_id = :tenant and activity_id >= :since and (added like :person or removed like :person)
            order by activity_id desc
            """;

    @Inject
    private Sql sql;

    /**
     * The groups that the person was in, by themselves and not by groups in groups, and has left since.
     *
     * @param since an entry of the activity, before which it was so, or {@link dev.rollcall.platform.Ids#firstAt}
     * @throws jakarta.persistence.PersistenceException when it takes more than five seconds
     */
    public FormerGroups left(String tenantId, String personId, String since) {
        Set<String> now = now(tenantId, personId);
        Set<String> left = new LinkedHashSet<>(now);
        sql.of(CHANGES)
                .with("tenant", tenantId)
                .with("since", since)
                .with("person", "%" + personId + "%")
                .within(MOST_SECONDS)
                .each(row -> takeBack(row, left));
        left.removeAll(now);
        List<Member> there = there(tenantId, left);
        return new FormerGroups(there, left.size() - there.size());
    }

    private static void takeBack(Row row, Set<String> groups) {
        if (row.flag("came")) {
            groups.remove(row.text("group_id"));
        }
        if (row.flag("went")) {
            groups.add(row.text("group_id"));
        }
    }

    private Set<String> now(String tenantId, String personId) {
        return new LinkedHashSet<>(
                sql.of("""
                        select group_id from group_member where tenant_id = :tenant and person_id = :person
                        """).with("tenant", tenantId).with("person", personId).list(row -> row.text("group_id")));
    }

    private List<Member> there(String tenantId, Set<String> groupIds) {
        return groupIds.isEmpty()
                ? List.of()
                : sql.of("select g.id, g.display_name from " + ListedIds.TABLE
                                + " join directory_group g on g.tenant_id = :tenant and g.id = listed.id order by g.id")
                        .with("tenant", tenantId)
                        .withRows("ids", groupIds)
                        .list(row -> new Member(row.text("id"), row.text("display_name"), MemberKind.GROUP));
    }
}
