package dev.rollcall.search.list;

import dev.rollcall.platform.Now;
import dev.rollcall.platform.sql.ResourceCounts.Counted;
import dev.rollcall.platform.sql.Sql;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** The last {@link FullWalk} of each list. It is noted once for a whole walk, however many rows were read. */
@Stateless
public class FullWalks {
    @Inject
    private Sql sql;

    /** The last walk through all people; empty before the first. */
    public Optional<FullWalk> lastOfPeople(String tenantId) {
        return sql.of("""
                        select begun_at, ended_at, last_id, rows_seen from full_walk
                        where tenant_id = :tenant and resource_type = :type
                        """)
                .with("tenant", tenantId)
                .with("type", Counted.PERSON)
                .first(row -> new FullWalk(
                        row.instant("begun_at"),
                        row.instant("ended_at"),
                        row.text("last_id"),
                        row.number("rows_seen")));
    }

    /** Notes a walk that has come to its end, with what is sent next. */
    static void note(Sql sql, String tenantId, Counted resources, Instant begun, String lastId, long rows) {
        for (String text : new String[] {"""
            update full_walk set begun_at = :begun, ended_at = :now, last_id = :last, rows_seen = :rows
            where tenant_id = :tenant and resource_type = :type
            """, """
            insert into full_walk (tenant_id, resource_type, begun_at, ended_at, last_id, rows_seen)
            values (:tenant, :type, :begun, :now, :last, :rows) on conflict do nothing
            """}) {
            sql.of(text)
                    .with("tenant", tenantId)
                    .with("type", resources)
                    .with("begun", begun)
                    .with("now", Now.instant())
                    .with("last", lastId)
                    .with("rows", rows)
                    .later();
        }
    }
}
