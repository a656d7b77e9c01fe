package dev.rollcall.activity;

import dev.rollcall.platform.Ids;
import dev.rollcall.platform.Now;
import dev.rollcall.platform.sql.Row;
import dev.rollcall.platform.sql.Sql;
import dev.rollcall.platform.sql.SqlStatement;
import dev.rollcall.platform.text.TextKey;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes and lists the provisioning activity. */
@Stateless
public class Activities {
    private static final int MOST_SECONDS = 5;

    static final String COLUMNS = "id, occurred_at, actor, operation, resource_type, target_id,"
            + " target_name, result, status, detail, corrections, request_id, repeats, last_at";

    private static final String ENTRIES = "select " + COLUMNS + " from activity where tenant_id = :tenant";

    @Inject
    private Sql sql;

    /** Records a write in the write's own transaction, and sends with it what waits: all is kept, or nothing. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void record(String tenantId, Actor actor, ActivityRecord entry) {
        row(tenantId, actor, entry).update();
    }

    /** Records a write with what its writer sends next. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void recordLater(String tenantId, Actor actor, ActivityRecord entry) {
        row(tenantId, actor, entry).later();
    }

    /**
     * Records with what its writer sends next what has happened before.
     *
     * @param id {@link Ids#next()} of then: the activity is in its order
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void recordLater(String tenantId, String id, Instant time, Actor actor, ActivityRecord entry) {
        row(tenantId, actor, entry).with("id", id).with("now", time).later();
    }

    private SqlStatement row(String tenantId, Actor actor, ActivityRecord entry) {
        return sql.of("""
            insert into activity (tenant_id, id, occurred_at, actor, key_id, operation, resource_type,
                target_id, target_name, result, status, detail, corrections, request_id, target_key, changes)
            values (:tenant, :id, :now, :actor, :key, :operation, :type,
                :target, :name, :result, :status, :detail, :corrections, :request, :targetKey, :changes)
            """)
                .with("tenant", tenantId)
                .with("id", Ids.next())
                .with("now", Now.instant())
                .with("actor", shortened(actor.name(), 320))
                .with("key", actor.keyId())
                .with("operation", entry.operation())
                .with("type", entry.targetType())
                .with("target", entry.targetId() == null ? null : shortened(entry.targetId(), 36))
                .with("name", entry.targetName() == null ? null : shortened(entry.targetName(), 320))
                .with("targetKey", entry.targetName() == null ? null : key(entry.targetName()))
                .with("result", entry.result())
                .with("status", entry.status())
                .with("detail", shortened(told(actor, entry.detail()), 4096))
                .with("corrections", actor.corrections())
                .with("request", actor.requestId())
                .with(
                        "changes",
                        entry.changes() == null ? null : entry.changes().replace('\0', ' '));
    }

    /** Records what has no transaction to be part of, such as a request that was refused. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void recordAlone(String tenantId, Actor actor, ActivityRecord entry) {
        record(tenantId, actor, entry);
    }

    private static String shortened(String text, int longest) {
        String clean = text.replace('\0', ' ');
        return clean.length() <= longest ? clean : clean.substring(0, longest - 1) + "…";
    }

    private static String told(Actor actor, String detail) {
        return actor.remark() == null ? detail : detail + ". " + actor.remark();
    }

    private static String key(String name) {
        return TextKey.indexed(name.replace('\0', ' '));
    }

    /**
     * The newest entries first.
     *
     * @param before only entries older than the one of this id; null for the newest
     * @param most how many at most
     * @throws jakarta.persistence.PersistenceException when it takes more than five seconds
     */
    public List<ActivityEntry> list(String tenantId, ActivityFilter filter, @Nullable String before, int most) {
        ActivityConditions conditions = ActivityConditions.of(filter, before);
        SqlStatement list = sql.made(ENTRIES + conditions.text() + " order by id desc")
                .with("tenant", tenantId)
                .part(0, most)
                .within(MOST_SECONDS);
        conditions.values().forEach(list::with);
        return list.list(Activities::entry);
    }

    /** One entry. */
    public Optional<ActivityEntry> find(String tenantId, String id) {
        return sql.of(ENTRIES + " and id = :id")
                .with("tenant", tenantId)
                .with("id", id)
                .first(Activities::entry);
    }

    /** What an entry says of each attribute before and after, as a JSON object; empty where it says nothing. */
    public Optional<String> changes(String tenantId, String id) {
        return sql.of("select changes from activity where tenant_id = :tenant and id = :id and changes is not null")
                .with("tenant", tenantId)
                .with("id", id)
                .first(row -> row.text("changes"));
    }

    /** The newest entries of one SCIM request: its own, and what was done for it since. */
    public List<ActivityEntry> ofRequest(String tenantId, String requestId) {
        return sql.of(ENTRIES + " and request_id = :request order by id desc")
                .with("tenant", tenantId)
                .with("request", requestId)
                .part(0, 20)
                .list(Activities::entry);
    }

    /**
     * What has changed a person or group, the newest first.
     *
     * @param id of an entry, or a request, behind which
     */
    public List<ActivityEntry> changedSince(String tenantId, String targetId, String id, int most) {
        return sql.of(ENTRIES + " and target_id = :target and id > :since and result in ('SUCCESS', 'WARNING')"
                        + " order by id desc")
                .with("tenant", tenantId)
                .with("target", targetId)
                .with("since", id)
                .part(0, most)
                .list(Activities::entry);
    }

    /** What the transaction that asks has written for a request, behind an id. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Optional<WrittenEntry> writtenSince(String tenantId, String requestId, String id) {
        return sql.of("""
                        select operation, resource_type, target_id, detail, changes from activity
                        where tenant_id = :tenant and request_id = :request and id > :since order by id desc
                        """)
                .with("tenant", tenantId)
                .with("request", requestId)
                .with("since", id)
                .part(0, 1)
                .first(row -> new WrittenEntry(
                        row.constant("operation", Operation.class),
                        row.constant("resource_type", TargetType.class),
                        row.textOrNull("target_id"),
                        row.text("detail"),
                        Objects.requireNonNullElse(row.textOrNull("changes"), "")));
    }

    static ActivityEntry entry(Row row) {
        return new ActivityEntry(
                row.text("id"),
                row.instant("occurred_at"),
                row.text("actor"),
                row.constant("operation", Operation.class),
                row.constant("resource_type", TargetType.class),
                row.textOrNull("target_id"),
                row.textOrNull("target_name"),
                row.constant("result", Result.class),
                (int) row.number("status"),
                row.text("detail"),
                (int) row.number("corrections"),
                row.textOrNull("request_id"),
                (int) row.number("repeats"),
                row.instantOrNull("last_at"));
    }
}
