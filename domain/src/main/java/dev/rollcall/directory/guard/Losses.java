package dev.rollcall.directory.guard;

import dev.rollcall.directory.held.HeldRequest;
import dev.rollcall.directory.held.MassChangeException;
import dev.rollcall.platform.Now;
import dev.rollcall.platform.sql.Awaited;
import dev.rollcall.platform.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Counts what an organization loses, in the transaction of the loss, so that all nodes count together. The row of the
 * count is the last that a change takes: nobody who has it waits for anybody.
 */
@Dependent
public class Losses {
    @Inject
    private Sql sql;

    /**
     * Counts losses with what is sent next to the database.
     *
     * @return to be checked once that is sent
     */
    public Counted add(String tenantId, LossKind kind, int losses) {
        Instant now = Now.instant();
        long slot = LossWindow.slot(now);
        sql.of("""
                        insert into loss_window (tenant_id, kind, slot, losses) values (:tenant, :kind, :slot, 0)
                        on conflict do nothing
                        """)
                .with("tenant", tenantId)
                .with("kind", kind)
                .with("slot", slot)
                .later();
        sql.of("""
                        update loss_window set losses = losses + :losses
                        where tenant_id = :tenant and kind = :kind and slot = :slot
                        """)
                .with("losses", losses)
                .with("tenant", tenantId)
                .with("kind", kind)
                .with("slot", slot)
                .later();
        Awaited<List<Sums>> sums = sql.of("""
                        select coalesce(sum(losses), 0) as losses, coalesce(max(people), 0) as people
                        from loss_window where tenant_id = :tenant and kind = :kind and slot >= :first
                        """)
                .with("tenant", tenantId)
                .with("kind", kind)
                .with("first", LossWindow.first(now))
                .awaited(row -> new Sums(row.number("losses"), row.number("people")));
        Supplier<GuardTerms> terms = GuardRules.terms(sql, tenantId);
        return new Counted(tenantId, kind, now, sums, terms);
    }

    private record Sums(long losses, long people) {}

    /** Losses that are counted, and the change with them unless it is one too many. */
    public final class Counted {
        private final String tenantId;
        private final LossKind kind;
        private final Instant now;
        private final Awaited<List<Sums>> sums;
        private final Supplier<GuardTerms> terms;

        private Counted(
                String tenantId, LossKind kind, Instant now, Awaited<List<Sums>> sums, Supplier<GuardTerms> terms) {
            this.tenantId = tenantId;
            this.kind = kind;
            this.now = now;
            this.sums = sums;
            this.terms = terms;
        }

        /**
         * Lets the change be, or undoes it.
         *
         * @param request what is kept of it then
         * @throws MassChangeException when the organization has lost too many within the hour
         */
        public void check(Supplier<HeldRequest> request) {
            Sums counted = sums.get().get(0);
            GuardTerms limit = terms.get();
            if (!limit.isPassedByNumber(counted.losses(), now)) {
                return;
            }
            long people = counted.people() > 0 ? counted.people() : countPeople();
            if (limit.isPassedByShare(counted.losses(), people)) {
                throw new MassChangeException(request.get().because(reason(counted.losses(), limit, people)));
            }
        }

        private String reason(long losses, GuardTerms limit, long people) {
            return String.format(
                    Locale.ROOT,
                    "%,d %s within an hour, which is more than %,d and more than %d%% of the %,d people who were active",
                    losses,
                    kind.fate(),
                    limit.most(),
                    limit.percent(),
                    people);
        }

        // Once in each five minutes in which many are lost; the count is kept with them.
        private long countPeople() {
            long people = sql.of("""
                            select (select count(*) from person
                                where tenant_id = :tenant and active = true and deleted_at is null)
                            + (select coalesce(sum(losses), 0) from loss_window
                                where tenant_id = :tenant and kind = 'PEOPLE' and slot >= :first) as people
                            """)
                    .with("tenant", tenantId)
                    .with("first", LossWindow.first(now))
                    .one(row -> row.number("people"));
            sql.of("""
                            update loss_window set people = :people
                            where tenant_id = :tenant and kind = :kind and slot = :slot
                            """)
                    .with("people", people)
                    .with("tenant", tenantId)
                    .with("kind", kind)
                    .with("slot", LossWindow.slot(now))
                    .update();
            return people;
        }
    }
}
