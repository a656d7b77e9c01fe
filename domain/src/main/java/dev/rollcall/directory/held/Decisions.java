package dev.rollcall.directory.held;

import dev.rollcall.activity.Activities;
import dev.rollcall.activity.ActivityRecord;
import dev.rollcall.activity.Actor;
import dev.rollcall.activity.Operation;
import dev.rollcall.activity.Result;
import dev.rollcall.activity.TargetType;
import dev.rollcall.platform.Now;
import dev.rollcall.platform.sql.Sql;
import dev.rollcall.platform.sql.SqlStatement;
import dev.rollcall.search.ListedIds;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;

/** Writes down what is decided about held changes, and what became of those that were released. */
@Stateless
public class Decisions {
    private static final int AT_ONCE = 500;
    private static final int OK = 200;
    private static final int CONFLICT = 409;

    @Inject
    private Sql sql;

    @EJB
    private Activities activities;

    /** Of changes that are held, or were rejected, that they are to be made. Returns how many. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public int release(String tenantId, String by, Collection<String> ids) {
        return released(
                tenantId,
                by,
                released("state <> 'RELEASED' and id in (select listed.id from " + ListedIds.TABLE + ")")
                        .withRows("ids", ids));
    }

    /** Of all that are held that they are to be made. Returns how many. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public int releaseUpTo(String tenantId, String by, String newestId) {
        return released(
                tenantId, by, released("state = 'HELD' and id <= :newest").with("newest", newestId));
    }

    private SqlStatement released(String condition) {
        return sql.of("update held_change set state = 'RELEASED', decided_by = :by, decided_at = :now, problem = null"
                + " where tenant_id = :tenant and " + condition);
    }

    private int released(String tenantId, String by, SqlStatement statement) {
        int released = statement
                .with("by", by)
                .with("now", Now.instant())
                .with("tenant", tenantId)
                .update();
        if (released > 0) {
            activities.record(
                    tenantId,
                    Actor.person(by),
                    new ActivityRecord(
                            Operation.RELEASE,
                            TargetType.SETTING,
                            null,
                            "Held changes",
                            Result.SUCCESS,
                            OK,
                            released == 1 ? "Released a held change" : "Released " + released + " held changes"));
        }
        return released;
    }

    /** Of changes that are held that they are refused from now on. Returns how many. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public int reject(String tenantId, String by, Collection<String> ids) {
        return rejected(
                tenantId,
                by,
                held("id in (select listed.id from " + ListedIds.TABLE + ")").withRows("ids", ids));
    }

    /** Of the next some that are held that they are refused from now on. Returns how many; 0 where none is left. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public int rejectSomeUpTo(String tenantId, String by, String newestId) {
        return rejected(tenantId, by, held("id <= :newest").with("newest", newestId));
    }

    private SqlStatement held(String condition) {
        return sql.of(HeldChange.OF_LISTS + " and state = 'HELD' and " + condition + " order by id");
    }

    private int rejected(String tenantId, String by, SqlStatement statement) {
        List<HeldChange> changes =
                statement.with("tenant", tenantId).part(0, AT_ONCE).list(HeldChange::of);
        int rejected = 0;
        for (HeldChange change : changes) {
            rejected += sql.of("update held_change set state = 'REJECTED', decided_by = :by, decided_at = :now"
                            + " where tenant_id = :tenant and id = :id and state = 'HELD'")
                    .with("by", by)
                    .with("now", Now.instant())
                    .with("tenant", tenantId)
                    .with("id", change.id())
                    .update();
            activities.recordLater(
                    tenantId,
                    Actor.person(by),
                    new ActivityRecord(
                            Operation.REJECT,
                            change.operation().targetType(),
                            change.targetId(),
                            change.targetName(),
                            Result.SUCCESS,
                            OK,
                            "Rejected the request to "
                                    + change.operation().of(change.targetName()).english()
                                    + "; if it is asked for again within "
                                    + HeldChanges.MEMORY.toDays() + " days, it is refused"));
        }
        sql.send();
        return rejected;
    }

    /** Which organizations have changes that are to be made. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<String> organizationsWithReleased() {
        return sql.of("select distinct tenant_id from held_change where state = 'RELEASED'")
                .list(row -> row.text("tenant_id"));
    }

    /** The ids of the next changes that are to be made, in the order in which they were asked for. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<String> released(String tenantId, String after, int most) {
        return sql.of("select id from held_change where state = 'RELEASED' and tenant_id = :tenant and id > :after"
                        + " order by id")
                .with("tenant", tenantId)
                .with("after", after)
                .part(0, most)
                .list(row -> row.text("id"));
    }

    /**
     * A change is made: it is no longer kept.
     *
     * @return whether it was still to be made, and as it was read
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public boolean isMade(String tenantId, HeldChange change) {
        return sql.of("delete from held_change where tenant_id = :tenant and id = :id and state = 'RELEASED'"
                                + " and change = :change")
                        .with("tenant", tenantId)
                        .with("id", change.id())
                        .with("change", change.change())
                        .update()
                > 0;
    }

    /** A change has nobody left to be made of. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void isNeedless(String tenantId, HeldChange change) {
        sql.of("delete from held_change where tenant_id = :tenant and id = :id and state = 'RELEASED'")
                .with("tenant", tenantId)
                .with("id", change.id())
                .update();
    }

    /** A change was refused when it should be made: it is held again, with the reason. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void isRefused(String tenantId, HeldChange change, Actor actor, String why) {
        sql.of("update held_change set state = 'HELD', problem = :why"
                        + " where tenant_id = :tenant and id = :id and state = 'RELEASED'")
                .with("why", why.length() > 2048 ? why.substring(0, 2048) : why)
                .with("tenant", tenantId)
                .with("id", change.id())
                .later();
        activities.record(
                tenantId,
                actor,
                new ActivityRecord(
                        change.operation().operation(),
                        change.operation().targetType(),
                        change.targetId(),
                        change.targetName(),
                        Result.FAILURE,
                        CONFLICT,
                        why));
    }
}
