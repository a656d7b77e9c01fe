package dev.rollcall.activity;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes and lists the provisioning activity. */
@Stateless
public class Activities {
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
}
