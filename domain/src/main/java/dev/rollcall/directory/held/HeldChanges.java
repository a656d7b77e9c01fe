package dev.rollcall.directory.held;

import dev.rollcall.activity.Activities;
import dev.rollcall.activity.ActivityRecord;
import dev.rollcall.activity.Actor;
import dev.rollcall.activity.Result;
import dev.rollcall.activity.TargetType;
import dev.rollcall.platform.Ids;
import dev.rollcall.platform.Now;
import dev.rollcall.platform.failure.NotFoundException;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.platform.sql.Reads;
import dev.rollcall.platform.sql.Sql;
import dev.rollcall.platform.text.Quoted;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The changes of a tenant that wait for an admin's word, and those that were rejected. */
@Stateless
public class HeldChanges {
    /** More are not counted. */
    public static final int MOST_COUNTED = 10_000;

    /** How long a rejected change stays rejected. */
    public static final Duration MEMORY = Duration.ofDays(30);

    private static final int TOO_MANY_REQUESTS = 429;

    @Inject
    private Sql sql;

    @Inject
    private Reads reads;

    @EJB
    private Activities activities;

    /** How many changes wait for an admin's word, at most {@link #MOST_COUNTED} and one more. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public int count(String tenantId) {
        return count(tenantId, HeldState.HELD);
    }

    /** The same of those of a state. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public int count(String tenantId, HeldState state) {
        return (int) (long) reads.of(reading -> reading.of("select count(*) as held from (select 1 from held_change"
                        + " where state = :state and tenant_id = :tenant fetch first " + (MOST_COUNTED + 1)
                        + " rows only) as waiting")
                .with("state", state)
                .with("tenant", tenantId)
                .one(row -> row.number("held")));
    }

    /** Those of a state, the first that were asked for first. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<HeldChange> list(String tenantId, HeldState state, long offset, int most) {
        return reads.of(reading -> reading.of(HeldChange.OF_LISTS + " and state = :state order by id")
                .with("tenant", tenantId)
                .with("state", state)
                .part((int) Math.min(offset, MOST_COUNTED), most)
                .list(HeldChange::of));
    }

    /** The newest that waits for an admin's word: whoever decides about all decides about those up to it. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<String> newest(String tenantId) {
        return reads.of(reading -> reading.of(
                        "select id from held_change where state = :state and tenant_id = :tenant" + " order by id desc")
                .with("state", HeldState.HELD)
                .with("tenant", tenantId)
                .part(0, 1)
                .first(row -> row.text("id")));
    }

    /** The change of that id, if it is still kept. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<HeldChange> find(String tenantId, String id) {
        return reads.of(reading -> reading.of(HeldChange.COLUMNS + " and id = :id")
                .with("tenant", tenantId)
                .with("id", id)
                .first(HeldChange::of));
    }

    /**
     * Keeps a change that has been undone. One that is kept already is asked for once more.
     *
     * @throws NotFoundException when the person or the group is gone meanwhile
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Held hold(String tenantId, Actor actor, HeldRequest request) {
        mark(tenantId, request);
        Optional<HeldChange> same = sql
                .of(HeldChange.COLUMNS + " and target_id = :target order by id")
                .with("tenant", tenantId)
                .with("target", request.targetId())
                .list(HeldChange::of)
                .stream()
                .filter(change -> change.isPending() && change.operation() == request.operation())
                .findFirst();
        return same.map(change -> again(tenantId, change, request)).orElseGet(() -> keep(tenantId, actor, request));
    }

    private void mark(String tenantId, HeldRequest request) {
        boolean user = request.operation().targetType() == TargetType.USER;
        int marked = sql.of(
                        user
                                ? "update person set held_change = true where tenant_id = :tenant and id = :id and deleted_at is null"
                                : "update directory_group set held_change = true where tenant_id = :tenant and id = :id")
                .with("tenant", tenantId)
                .with("id", request.targetId())
                .update();
        if (marked == 0) {
            throw new NotFoundException(Sentence.of("held.targetGone", Quoted.of(request.targetName())));
        }
    }

    private Held again(String tenantId, HeldChange change, HeldRequest request) {
        int retries = change.retries() + 1;
        boolean released = change.state() == HeldState.RELEASED;
        sql.of("""
                        update held_change set change = :change, losses = :losses, last_at = :now, retries = :retries
                        where tenant_id = :tenant and id = :id
                        """)
                .with(
                        "change",
                        released ? change.change() : request.operation().merged(change.change(), request.change()))
                .with("losses", Math.max(change.losses(), request.losses()))
                .with("now", Now.instant())
                .with("retries", retries)
                .with("tenant", tenantId)
                .with("id", change.id())
                .update();
        return new Held(change.requestId(), retries, change.reason());
    }

    private Held keep(String tenantId, Actor actor, HeldRequest asked) {
        // What was held a moment ago can have been decided since.
        HeldRequest request = asked.reason().isEmpty() ? asked.because(Sentence.of("guard.sameBefore")) : asked;
        Instant now = Now.instant();
        sql.of("""
                        insert into held_change (tenant_id, id, operation, target_id, target_name, losses, change, reason,
                            asked_by, request_id, first_at, last_at, retries, state)
                        values (:tenant, :id, :operation, :target, :name, :losses, :change, :reason,
                            :by, :request, :now, :now, 0, 'HELD')
                        """)
                .with("tenant", tenantId)
                .with("id", Ids.next())
                .with("operation", request.operation())
                .with("target", request.targetId())
                .with("name", request.targetName())
                .with("losses", request.losses())
                .with("change", request.change())
                .with("reason", request.reason())
                .with("by", actor.name())
                .with("request", actor.requestId())
                .with("now", now)
                .later();
        activities.record(
                tenantId,
                actor,
                new ActivityRecord(
                        request.operation().operation(),
                        request.operation().targetType(),
                        request.targetId(),
                        request.targetName(),
                        Result.HELD,
                        TOO_MANY_REQUESTS,
                        Sentence.of("held.entry", request.reason()).english()));
        return new Held(actor.requestId(), 0, request.reason());
    }

    /** Forgets what was rejected long ago; it can be asked for anew. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void forgetRejected() {
        sql.of("delete from held_change where state = :state and decided_at < :oldest")
                .with("state", HeldState.REJECTED)
                .with("oldest", Now.instant().minus(MEMORY))
                .update();
    }
}
