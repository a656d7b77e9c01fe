package dev.rollcall.activity.retention;

import dev.rollcall.activity.Result;
import dev.rollcall.platform.Ids;
import dev.rollcall.platform.Now;
import dev.rollcall.platform.sql.Sql;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * Forgets entries of the activity. Each organization says how many are kept and how long ({@link Retention}); their
 * number is bounded by result: what is refused again and again never pushes out what was done.
 */
@Stateless
public class OldEntries {
    @Inject
    private Sql sql;

    @EJB
    private Retentions retentions;

    /** Forgets an organization's entries that are too old, or too many. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void forget(String tenantId) {
        Retention kept = retentions.find(tenantId);
        sql.of("delete from activity where tenant_id = :tenant and id < :oldest")
                .with("tenant", tenantId)
                .with("oldest", Ids.firstAt(Now.instant().minus(Duration.ofDays(kept.activityDays()))))
                .update();
        for (Result result : Result.values()) {
            forgetSurplus(tenantId, result, result == Result.SUCCESS ? kept.activityRows() : kept.otherRows());
        }
    }

    private void forgetSurplus(String tenantId, Result result, int most) {
        sql.of("select id from activity where tenant_id = :tenant and result = :result order by id desc")
                .with("tenant", tenantId)
                .with("result", result)
                .part(most, 1)
                .first(row -> row.text("id"))
                .ifPresent(surplus -> sql.of(
                                "delete from activity where tenant_id = :tenant and result = :result and id <="
                                        + " :surplus")
                        .with("tenant", tenantId)
                        .with("result", result)
                        .with("surplus", surplus)
                        .update());
    }
}
