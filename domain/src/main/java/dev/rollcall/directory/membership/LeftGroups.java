package dev.rollcall.directory.membership;

import dev.rollcall.platform.sql.Sql;
import dev.rollcall.search.ListedIds;
import java.time.Instant;
import java.util.List;

/** The groups of a person who is about to leave them all. Their rows are held from here until the transaction ends. */
public final class LeftGroups {
    private final Sql sql;
    private final String tenantId;
    private final String personId;
    private final List<String> ids;

    public LeftGroups(Sql sql, String tenantId, String personId) {
        this.sql = sql;
        this.tenantId = tenantId;
        this.personId = personId;
        this.ids = sql.of("""
                        select g.id from directory_group g where g.tenant_id = :tenant and g.id in (
                            select m.group_id from group_member m where m.tenant_id = :tenant and m.person_id = :person)
                        order by g.id for update
                        """).with("tenant", tenantId).with("person", personId).list(row -> row.text("id"));
    }

    /** Takes the person out of each; each is another version of itself. */
    public void leave(Instant now) {
        if (!ids.isEmpty()) {
            touch(now);
        }
        sql.of("delete from group_member where tenant_id = :tenant and person_id = :person")
                .with("tenant", tenantId)
                .with("person", personId)
                .update();
    }

    private void touch(Instant now) {
        sql.of("""
                        update directory_group set version = version + 1, last_modified = :now
                        where tenant_id = :tenant and id in (select listed.id from %s)
                        """.formatted(ListedIds.TABLE))
                .with("now", now)
                .with("tenant", tenantId)
                .withRows("ids", ids)
                .update();
    }
}
