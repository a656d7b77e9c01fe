package dev.rollcall.activity;

import dev.rollcall.platform.Ids;
import dev.rollcall.platform.Now;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes and lists the provisioning activity. Rows are kept for 180 days, and their number is bounded by result: what
 * is refused again and again never pushes out what was done.
 */
@Stateless
public class Activities {
    /** How many rows an organization keeps of what was done. */
    public static final int MOST_DONE = 100_000;

    /** How many it keeps of each other result. */
    public static final int MOST_OTHERS = 10_000;

    private static final Duration MEMORY = Duration.ofDays(180);

    @PersistenceContext
    private EntityManager entityManager;

    /** Records a write in the write's own transaction: both are kept, or neither. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void record(String tenantId, Actor actor, ActivityRecord entry) {
        entityManager.persist(new ActivityEntity(tenantId, actor, entry));
    }

    /** Records a write that was refused, and so has no transaction to be part of. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void recordRefusal(String tenantId, Actor actor, ActivityRecord entry) {
        entityManager.persist(new ActivityEntity(tenantId, actor, entry));
    }

    /**
     * The newest entries first.
     *
     * @param onlyFailures leaves out what succeeded
     * @param before only entries older than the one of this id; null for the newest
     * @param most how many at most
     */
    public List<ActivityEntry> list(String tenantId, boolean onlyFailures, @Nullable String before, int most) {
        String jpql = "select a from ActivityEntity a where a.tenantId = :tenant"
                + (onlyFailures ? " and a.result = :result" : "")
                + (before == null ? "" : " and a.id < :before")
                + " order by a.id desc";
        var query = entityManager.createQuery(jpql, ActivityEntity.class).setParameter("tenant", tenantId);
        if (onlyFailures) {
            query.setParameter("result", Result.FAILURE);
        }
        if (before != null) {
            query.setParameter("before", before);
        }
        return query.setMaxResults(most)
                .getResultStream()
                .map(ActivityEntity::toEntry)
                .toList();
    }

    /** The newest entries about one person or group. */
    public List<ActivityEntry> listOf(String tenantId, String targetId, int most) {
        return entityManager
                .createQuery(
                        "select a from ActivityEntity a where a.tenantId = :tenant and a.targetId = :target order by a.id desc",
                        ActivityEntity.class)
                .setParameter("tenant", tenantId)
                .setParameter("target", targetId)
                .setMaxResults(most)
                .getResultStream()
                .map(ActivityEntity::toEntry)
                .toList();
    }

    /** Forgets an organization's rows that are too old, or too many. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void forgetOld(String tenantId) {
        entityManager
                .createQuery("delete from ActivityEntity a where a.tenantId = :tenant and a.id < :oldest")
                .setParameter("tenant", tenantId)
                .setParameter("oldest", Ids.firstAt(Now.instant().minus(MEMORY)))
                .executeUpdate();
        for (Result result : Result.values()) {
            forgetSurplus(tenantId, result, result == Result.SUCCESS ? MOST_DONE : MOST_OTHERS);
        }
    }

    private void forgetSurplus(String tenantId, Result result, int most) {
        entityManager
                .createQuery(
                        "select a.id from ActivityEntity a where a.tenantId = :tenant and a.result = :result order by a.id desc",
                        String.class)
                .setParameter("tenant", tenantId)
                .setParameter("result", result)
                .setFirstResult(most)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .ifPresent(surplus -> entityManager
                        .createQuery(
                                "delete from ActivityEntity a where a.tenantId = :tenant and a.result = :result and a.id <= :surplus")
                        .setParameter("tenant", tenantId)
                        .setParameter("result", result)
                        .setParameter("surplus", surplus)
                        .executeUpdate());
    }
}
