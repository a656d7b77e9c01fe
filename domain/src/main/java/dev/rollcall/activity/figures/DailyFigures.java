package dev.rollcall.activity.figures;

import dev.rollcall.platform.Now;
import dev.rollcall.platform.sql.ResourceCounts;
import dev.rollcall.platform.sql.ResourceCounts.Counted;
import dev.rollcall.platform.sql.Row;
import dev.rollcall.platform.sql.Sql;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * The numbers of each day of an organization: a row a day, written behind the requests' backs, so that a chart of a
 * month reads thirty rows however much happened in it. They are kept for 400 days.
 */
@Stateless
public class DailyFigures {
    /** How many days are kept. */
    public static final int MEMORY_DAYS = 400;

    @Inject
    private Sql sql;

    /** The day of a moment: days are those of UTC. */
    public static LocalDate day(Instant time) {
        return time.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /** Adds requests to a day, with what its writer sends next. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void addLater(String tenantId, DayFigures more) {
        open(tenantId, more.day());
        sql.of("""
                        update activity_day set requests = requests + :requests, refused = refused + :refused,
                            held = held + :held
                        where tenant_id = :tenant and on_day = :day
                        """)
                .with("requests", more.requests())
                .with("refused", more.refused())
                .with("held", more.held())
                .with("tenant", tenantId)
                .with("day", more.day())
                .later();
    }

    private void open(String tenantId, LocalDate day) {
        sql.of("insert into activity_day (tenant_id, on_day) values (:tenant, :day) on conflict do nothing")
                .with("tenant", tenantId)
                .with("day", day)
                .later();
    }

    /** Notes how many people there are today, and forgets days that are too old. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void notePeople(String tenantId) {
        LocalDate today = day(Now.instant());
        PeopleFigures people = people(tenantId);
        open(tenantId, today);
        sql.of("""
                        update activity_day set people = :people, active_people = :active
                        where tenant_id = :tenant and on_day = :day
                        """)
                .with("people", people.all())
                .with("active", people.active())
                .with("tenant", tenantId)
                .with("day", today)
                .update();
        sql.of("delete from activity_day where tenant_id = :tenant and on_day < :oldest")
                .with("tenant", tenantId)
                .with("oldest", today.minusDays(MEMORY_DAYS))
                .update();
    }

    /** How many people there are now. */
    public PeopleFigures people(String tenantId) {
        LongSupplier all = ResourceCounts.total(sql, tenantId, Counted.PERSON);
        LongSupplier deactivated = ResourceCounts.total(sql, tenantId, Counted.DEACTIVATED);
        return new PeopleFigures(all.getAsLong(), all.getAsLong() - deactivated.getAsLong());
    }

    /** The days from then on, in their order; one on which nothing happened may be missing. */
    public List<DayFigures> since(String tenantId, LocalDate first) {
        return sql.of("""
                        select on_day, requests, refused, held, people, active_people from activity_day
                        where tenant_id = :tenant and on_day >= :first order by on_day
                        """).with("tenant", tenantId).with("first", first).list(DailyFigures::figures);
    }

    private static DayFigures figures(Row row) {
        Long people = row.numberOrNull("people");
        return new DayFigures(
                row.day("on_day"),
                row.number("requests"),
                row.number("refused"),
                row.number("held"),
                people == null ? null : new PeopleFigures(people, row.number("active_people")));
    }
}
