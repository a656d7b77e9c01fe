package dev.rollcall.directory.held;

import dev.rollcall.platform.Now;
import dev.rollcall.platform.sql.Sql;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What is held of one person or group, in the transaction of a change of them, whose row is held. Where nothing can be
 * held it costs no statement.
 */
abstract class HeldTarget {
    private final Sql sql;
    private final String tenantId;
    private final String targetId;
    private final boolean marked;

    /** @param marked whether the target's row says that there may be something */
    HeldTarget(Sql sql, String tenantId, String targetId, boolean marked) {
        this.sql = sql;
        this.tenantId = tenantId;
        this.targetId = targetId;
        this.marked = marked;
    }

    /** The changes that may still be made, or that an admin has rejected. */
    final List<HeldChange> changes(Predicate<HeldChange> wanted) {
        return marked
                ? sql
                        .of(HeldChange.COLUMNS + " and target_id = :target order by id")
                        .with("tenant", tenantId)
                        .with("target", targetId)
                        .list(HeldChange::of)
                        .stream()
                        .filter(wanted)
                        .toList()
                : List.of();
    }

    /** @throws RejectedException for the first of them that an admin has rejected not long ago */
    static void requireNotRejected(List<HeldChange> changes) {
        Optional<HeldChange> rejected =
                changes.stream().filter(change -> !change.isPending()).findFirst();
        rejected.ifPresent(change -> {
            if (change.decidedBy() != null
                    && change.decided() != null
                    && change.decided().isAfter(Now.instant().minus(HeldChanges.MEMORY))) {
                throw new RejectedException(
                        change.operation(), change.targetName(), change.decidedBy(), change.decided());
            }
        });
    }

    final void drop(HeldChange change) {
        sql.of("delete from held_change where tenant_id = :tenant and id = :id")
                .with("tenant", tenantId)
                .with("id", change.id())
                .update();
    }

    final void rewrite(HeldChange change, String text) {
        sql.of("update held_change set change = :change where tenant_id = :tenant and id = :id")
                .with("change", text)
                .with("tenant", tenantId)
                .with("id", change.id())
                .update();
    }

    /** One that an admin has released is about to be made: only what comes from the identity provider takes it back. */
    static boolean isUndecided(HeldChange change) {
        return change.state() != HeldState.RELEASED;
    }
}
