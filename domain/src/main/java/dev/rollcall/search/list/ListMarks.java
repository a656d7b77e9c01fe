package dev.rollcall.search.list;

import dev.rollcall.platform.Ids;
import dev.rollcall.platform.Now;
import dev.rollcall.platform.sql.ResourceCounts.Counted;
import dev.rollcall.platform.sql.Sql;
import dev.rollcall.platform.sql.SqlStatement;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Marks each five thousandth row of the list of all people, or all groups, of a tenant, in the order of their ids, so
 * that a jump to any {@code startIndex} (RFC 7644 §3.4.2.4) counts off the rows behind the mark before it only. Marks
 * are made by the first client that jumps that far, and forgotten from a row on that is deleted. New rows come behind
 * all marks: those of the last quarter of an hour are not marked, as clocks of nodes differ and a bulk request takes
 * its ids at its beginning. What is deleted at the very moment in which marks are made may leave them one row early; so
 * none lives longer than an hour.
 */
public final class ListMarks {
    /** Nothing before this row is marked. */
    public static final int STEP = 5_000;

    private static final Duration LIFE = Duration.ofHours(1);
    private static final Duration UNSETTLED = Duration.ofMinutes(15);

    private final Sql sql;
    private final String tenantId;
    private final Counted counted;

    ListMarks(Sql sql, String tenantId, Counted counted) {
        this.sql = sql;
        this.tenantId = tenantId;
        this.counted = counted;
    }

    /**
     * A marked row.
     *
     * @param index how many rows the list has up to it, itself included
     */
    record Mark(long index, String id, Instant made) {
        boolean isNear(long offset) {
            return offset - index < STEP;
        }
    }

    /**
     * The last mark that no more than so many rows end with.
     *
     * @param rows the table with its alias and the condition that every list has
     */
    Optional<Mark> before(long offset, String alias, String rows) {
        if (offset < STEP) {
            return Optional.empty();
        }
        Optional<Mark> found = find(offset);
        if (found.isPresent() && found.get().made().isBefore(Now.instant().minus(LIFE))) {
            bound("delete from list_mark where tenant_id = :tenant and resource_type = :type")
                    .update();
            found = Optional.empty();
        }
        if (found.isPresent() && found.get().isNear(offset)) {
            return found;
        }
        make(found.orElseGet(() -> new Mark(0, "", Now.instant())), alias, rows);
        return find(offset);
    }

    private Optional<Mark> find(long offset) {
        return bound("""
                        select row_index, after_id, made_at from list_mark
                        where tenant_id = :tenant and resource_type = :type and row_index <= :offset
                        order by row_index desc
                        """)
                .with("offset", offset)
                .part(0, 1)
                .first(row -> new Mark(row.number("row_index"), row.text("after_id"), row.instant("made_at")));
    }

    // They live as long as the one that they are counted from.
    private void make(Mark last, String alias, String rows) {
        bound("""
                        insert into list_mark (tenant_id, resource_type, row_index, after_id, made_at)
                        select tenant_id, :type, :last + n, id, :made from (
                            select %1$s.tenant_id, %1$s.id, row_number() over (order by %1$s.id) as n
                            from %2$s and %1$s.id > :after and %1$s.id < :unsettled) numbered
                        where mod(n, :step) = 0
                        on conflict do nothing
                        """.formatted(alias, rows))
                .with("last", last.index())
                .with("after", last.id())
                .with("made", last.made())
                .with("unsettled", Ids.firstAt(Now.instant().minus(UNSETTLED)))
                .with("step", STEP)
                .within(PagedSearch.MOST_SECONDS)
                .update();
    }

    /** Forgets the marks that a row is counted in which ends, with what is sent next on the connection. */
    public static void forgetFrom(Sql sql, String tenantId, Counted counted, String id) {
        new ListMarks(sql, tenantId, counted).bound("""
                        delete from list_mark
                        where tenant_id = :tenant and resource_type = :type and after_id >= :id
                        """).with("id", id).later();
    }

    private SqlStatement bound(String text) {
        return sql.of(text).with("tenant", tenantId).with("type", counted);
    }
}
