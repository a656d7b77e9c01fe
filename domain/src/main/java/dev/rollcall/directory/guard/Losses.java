package dev.rollcall.directory.guard;

import dev.rollcall.directory.held.HeldRequest;
import dev.rollcall.directory.held.MassChangeException;
import dev.rollcall.platform.Now;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.platform.sql.Awaited;
import dev.rollcall.platform.sql.ResourceCounts;
import dev.rollcall.platform.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.function.LongSupplier;
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
        Awaited<Integer> counted = count(tenantId, kind, losses, now);
        LongSupplier sum = sum(tenantId, kind, now);
        Supplier<GuardTerms> terms = GuardRules.terms(sql, tenantId);
        LongSupplier last = () ->
                counted.get() == 0 && terms.get().enabled() ? first(tenantId, kind, losses, now) : sum.getAsLong();
        return new Counted(tenantId, kind, now, last, terms);
    }

    /** Counts the first losses of these minutes. */
    private long first(String tenantId, LossKind kind, int losses, Instant now) {
        sql.of("""
                        insert into loss_window (tenant_id, kind, slot, losses) values (:tenant, :kind, :slot, 0)
                        on conflict do nothing
                        """)
                .with("tenant", tenantId)
                .with("kind", kind)
                .with("slot", LossWindow.slot(now))
                .later();
        var unused = count(tenantId, kind, losses, now);
        return sum(tenantId, kind, now).getAsLong();
    }

    /** Adds to the row of these minutes, if somebody has begun it; while the guard is off nobody waits for it. */
    private Awaited<Integer> count(String tenantId, LossKind kind, int losses, Instant now) {
        return sql.of("""
                        update loss_window set losses = losses + :losses
                        where tenant_id = :tenant and kind = :kind and slot = :slot and not exists
                            (select 1 from guard_terms g where g.tenant_id = :tenant and g.enabled = false)
                        """)
                .with("losses", losses)
                .with("tenant", tenantId)
                .with("kind", kind)
                .with("slot", LossWindow.slot(now))
                .changed();
    }

    /** Whether the guard of an organization is on, paused or not. */
    boolean areCounted(String tenantId) {
        return GuardRules.terms(sql, tenantId).get().enabled();
    }

    private LongSupplier sum(String tenantId, LossKind kind, Instant now) {
        Awaited<List<Long>> sum = sql.of("""
                        select coalesce(sum(losses), 0) as losses from loss_window
                        where tenant_id = :tenant and kind = :kind and slot >= :first
                        """)
                .with("tenant", tenantId)
                .with("kind", kind)
                .with("first", LossWindow.first(now))
                .awaited(row -> row.number("losses"));
        return () -> sum.get().get(0);
    }

    /** Losses that are counted, and the change with them unless it is one too many. */
    public final class Counted {
        private final String tenantId;
        private final LossKind kind;
        private final Instant now;
        private final LongSupplier sum;
        private final Supplier<GuardTerms> terms;

        private Counted(String tenantId, LossKind kind, Instant now, LongSupplier sum, Supplier<GuardTerms> terms) {
            this.tenantId = tenantId;
            this.kind = kind;
            this.now = now;
            this.sum = sum;
            this.terms = terms;
        }

        /**
         * Lets the change be, or undoes it.
         *
         * @param request what is kept of it then
         * @throws MassChangeException when the organization has lost too many within the hour
         */
        public void check(Supplier<HeldRequest> request) {
            long losses = sum.getAsLong();
            GuardTerms limit = terms.get();
            if (!limit.isPassedByNumber(losses, now)) {
                return;
            }
            long people = peopleBefore();
            if (limit.isPassedByShare(losses, people)) {
                throw new MassChangeException(request.get().because(reason(losses, limit, people)));
            }
        }

        /** How many people were active before the hour's losses: those who are, and those who were lost. */
        private long peopleBefore() {
            LongSupplier all = ResourceCounts.total(sql, tenantId, ResourceCounts.Counted.PERSON);
            LongSupplier deactivated = ResourceCounts.total(sql, tenantId, ResourceCounts.Counted.DEACTIVATED);
            LongSupplier lost = Losses.this.sum(tenantId, LossKind.PEOPLE, now);
            return all.getAsLong() - deactivated.getAsLong() + lost.getAsLong();
        }

        private Sentence reason(long losses, GuardTerms limit, long people) {
            return Sentence.of("guard." + kind, losses, limit.most(), limit.percent(), people);
        }
    }
}
