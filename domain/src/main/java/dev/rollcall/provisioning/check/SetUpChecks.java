package dev.rollcall.provisioning.check;

import dev.rollcall.activity.Activities;
import dev.rollcall.activity.ActivityRecord;
import dev.rollcall.activity.Actor;
import dev.rollcall.activity.Operation;
import dev.rollcall.activity.Result;
import dev.rollcall.activity.TargetType;
import dev.rollcall.directory.trial.TrialResources;
import dev.rollcall.organization.Organizations;
import dev.rollcall.platform.Ids;
import dev.rollcall.platform.Now;
import dev.rollcall.platform.failure.ConflictException;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.platform.sql.Row;
import dev.rollcall.platform.sql.Sql;
import dev.rollcall.session.SignedIn;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Begins, notes and ends checks, one at a time of an organization: a row in the database, so that any node shows how
 * far it is and takes away what is left of one whose node has ended.
 */
@Stateless
public class SetUpChecks {
    /** A check has ended by then, whatever became of it. */
    public static final Duration LONGEST = Duration.ofMinutes(2);

    /** Nothing that a check has asked for is still under way then. */
    private static final Duration QUIET = Duration.ofMinutes(5);

    private static final Duration MEMORY = Duration.ofDays(30);

    @Inject
    private Sql sql;

    @Inject
    private CheckKeys keys;

    @EJB
    private TrialResources trials;

    @EJB
    private Organizations organizations;

    @EJB
    private Activities activities;

    /**
     * Begins a check, in place of the one before.
     *
     * @param url where its requests will go
     * @throws ConflictException when one is at work
     * @throws dev.rollcall.platform.failure.NotAllowedException when the admin is no Primary Admin
     */
    public BegunCheck begin(SignedIn admin, String url) {
        admin.requirePrimaryAdmin();
        String tenantId = admin.organization().id();
        organizations.lock(tenantId);
        Instant now = Now.instant();
        if (isAtWork(tenantId, now)) {
            throw new ConflictException(Sentence.of("check.atWork"));
        }
        removeTraces(tenantId);
        for (String table : List.of("set_up_check_step", "set_up_check")) {
            sql.of("delete from " + table + " where tenant_id = :tenant")
                    .with("tenant", tenantId)
                    .update();
        }
        String id = Ids.next();
        sql.of("""
                        insert into set_up_check (tenant_id, id, started_at, started_by, url, swept)
                        values (:tenant, :id, :now, :admin, :url, false)
                        """)
                .with("tenant", tenantId)
                .with("id", id)
                .with("now", now)
                .with("admin", admin.userName())
                .with("url", url)
                .update();
        return new BegunCheck(tenantId, id, keys.generate(tenantId, admin.userName()));
    }

    private boolean isAtWork(String tenantId, Instant now) {
        return sql.of("""
                        select id from set_up_check
                        where tenant_id = :tenant and ended_at is null and started_at > :longest
                        """)
                .with("tenant", tenantId)
                .with("longest", now.minus(LONGEST))
                .exists();
    }

    /**
     * Notes a request and its answer.
     *
     * @param position from 0
     * @return false when another check has begun in the place of this one: it shall stop
     */
    public boolean note(BegunCheck check, int position, CheckStep step) {
        if (!isNewest(check)) {
            return false;
        }
        sql.of("""
                        insert into set_up_check_step (tenant_id, ordinal, app, action, method, asked, request_body,
                            status, response_body, micros, problem, said)
                        values (:tenant, :ordinal, :app, :action, :method, :asked, :request,
                            :status, :response, :micros, :problem, :said)
                        """)
                .with("tenant", check.tenantId())
                .with("ordinal", position)
                .with("app", step.app())
                .with("action", step.action())
                .with("method", step.method())
                .with("asked", step.asked())
                .with("request", step.requestBody())
                .with("status", step.status())
                .with("response", step.responseBody())
                .with("micros", step.took().toNanos() / 1000)
                .with("problem", step.problem())
                .with("said", step.said())
                .update();
        return true;
    }

    // Held until the end, so that the next one waits for what is noted here.
    private boolean isNewest(BegunCheck check) {
        return sql.of("select id from set_up_check where tenant_id = :tenant and id = :id for update")
                .with("tenant", check.tenantId())
                .with("id", check.id())
                .exists();
    }

    /** Ends a check: its key, its people and its group are gone. */
    public void end(SignedIn admin, BegunCheck check) {
        organizations.lock(check.tenantId());
        if (!isNewest(check)) {
            return;
        }
        removeTraces(check.tenantId());
        sql.of("update set_up_check set ended_at = :now where tenant_id = :tenant")
                .with("now", Now.instant())
                .with("tenant", check.tenantId())
                .update();
        long failed = steps(check.tenantId()).stream()
                .filter(step -> !step.isPassed())
                .count();
        activities.record(
                check.tenantId(),
                Actor.person(admin.userName()),
                new ActivityRecord(
                        Operation.UPDATE,
                        TargetType.SETTING,
                        null,
                        Actor.CHECK,
                        failed == 0 ? Result.SUCCESS : Result.WARNING,
                        200,
                        failed == 0 ? "Passed" : failed + (failed == 1 ? " request" : " requests") + " failed"));
    }

    private void removeTraces(String tenantId) {
        keys.end(tenantId);
        trials.remove(tenantId, Actor.person(Actor.CHECK));
    }

    /** Whether the organization has a check to look at. */
    public boolean isAny(String tenantId) {
        return sql.of("select id from set_up_check where tenant_id = :tenant")
                .with("tenant", tenantId)
                .exists();
    }

    /** The newest check of an organization. */
    public Optional<SetUpCheck> newest(String tenantId) {
        return sql.of("select id, started_at, started_by, url, ended_at from set_up_check where tenant_id = :tenant")
                .with("tenant", tenantId)
                .first(row -> new SetUpCheck(
                        row.text("id"),
                        row.instant("started_at"),
                        row.text("started_by"),
                        row.text("url"),
                        row.instantOrNull("ended_at"),
                        steps(tenantId)));
    }

    private List<CheckStep> steps(String tenantId) {
        return sql.of("""
                        select app, action, method, asked, request_body, status, response_body, micros, problem, said
                        from set_up_check_step where tenant_id = :tenant order by ordinal
                        """).with("tenant", tenantId).list(SetUpChecks::step);
    }

    private static CheckStep step(Row row) {
        String problem = row.textOrNull("problem");
        return new CheckStep(
                row.constant("app", CheckedApp.class),
                row.constant("action", CheckedAction.class),
                row.text("method"),
                row.text("asked"),
                row.textOrNull("request_body"),
                (int) row.number("status"),
                row.textOrNull("response_body"),
                Duration.ofNanos(row.number("micros") * 1000),
                problem == null ? null : CheckProblem.valueOf(problem),
                row.text("said"));
    }

    /**
     * The organizations in which a check may have left something: each is swept once, some minutes behind its check.
     */
    public List<String> unswept() {
        return sql.of("select tenant_id from set_up_check where swept = false and started_at < :quiet")
                .with("quiet", Now.instant().minus(QUIET))
                .list(row -> row.text("tenant_id"));
    }

    /**
     * Takes away what a check has left: one whose node has ended before it, or a request that was answered too late for
     * it.
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void sweep(String tenantId) {
        organizations.lock(tenantId);
        int swept = sql.of("""
                        update set_up_check set swept = true
                        where tenant_id = :tenant and swept = false and started_at < :quiet
                        """)
                .with("tenant", tenantId)
                .with("quiet", Now.instant().minus(QUIET))
                .update();
        if (swept > 0) {
            removeTraces(tenantId);
        }
    }

    /** Forgets checks that are too old. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void forgetOld() {
        Instant oldest = Now.instant().minus(MEMORY);
        for (String forgetting : List.of(
                "delete from set_up_check_step where tenant_id in"
                        + " (select tenant_id from set_up_check where started_at < :oldest)",
                "delete from set_up_check where started_at < :oldest")) {
            sql.of(forgetting).with("oldest", oldest).update();
        }
    }
}
