package dev.rollcall.activity;

import dev.rollcall.platform.Ids;
import dev.rollcall.platform.sql.Sql;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Counts entries of what was refused. */
@Stateless
public class RefusedEntries {
    @Inject
    private Sql sql;

    /** How many refusals there are since then, found by index and bounded. */
    public RefusedCount since(String tenantId, Instant since) {
        List<Refused> refused = sql.of("""
                        select operation, count(*) as times, max(occurred_at) as newest from (
                            select operation, occurred_at from activity
                            where tenant_id = :tenant and result = 'FAILURE' and id >= :since
                            order by id desc fetch first %s rows only
                        ) as refused group by operation
                        """.formatted(RefusedCount.MOST))
                .with("tenant", tenantId)
                .with("since", Ids.firstAt(since))
                .list(row -> new Refused(
                        row.constant("operation", Operation.class), (int) row.number("times"), row.instant("newest")));
        return new RefusedCount(
                refused.stream()
                        .filter(one -> !one.isSignIn())
                        .mapToInt(Refused::times)
                        .sum(),
                refused.stream()
                        .filter(Refused::isSignIn)
                        .mapToInt(Refused::times)
                        .sum(),
                refused.stream()
                        .filter(one -> !one.isSignIn())
                        .map(Refused::newest)
                        .max(Comparator.naturalOrder())
                        .orElse(null));
    }

    private record Refused(Operation operation, int times, Instant newest) {
        boolean isSignIn() {
            return operation == Operation.SIGN_IN;
        }
    }
}
