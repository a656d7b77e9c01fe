package dev.rollcall.platform;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.concurrent.ThreadLocalRandom;

/** How many people and groups a tenant has, kept with each write, so that no list counts rows. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class ResourceCounts {
    /** What is counted; the names stand in {@code resource_count.resource_type}. */
    public enum Counted {
        PERSON,
        DIRECTORY_GROUP
    }

    private static final int SHARDS = 16;

    @PersistenceContext
    private EntityManager entityManager;

    /** Makes the counters of a new tenant. */
    public void open(String tenantId) {
        for (Counted counted : Counted.values()) {
            for (int shard = 0; shard < SHARDS; shard++) {
                entityManager
                        .createNativeQuery(
                                "insert into resource_count (tenant_id, resource_type, shard, total) values (?1, ?2, ?3, 0)")
                        .setParameter(1, tenantId)
                        .setParameter(2, counted.name())
                        .setParameter(3, shard)
                        .executeUpdate();
            }
        }
    }

    /** Counts one resource more ({@code +1}) or less ({@code -1}), in the transaction that makes or ends it. */
    public void add(String tenantId, Counted counted, int difference) {
        entityManager
                .createNativeQuery("update resource_count set total = total + ?1"
                        + " where tenant_id = ?2 and resource_type = ?3 and shard = ?4")
                .setParameter(1, difference)
                .setParameter(2, tenantId)
                .setParameter(3, counted.name())
                .setParameter(4, ThreadLocalRandom.current().nextInt(SHARDS))
                .executeUpdate();
    }

    /** How many there are now. */
    public long total(String tenantId, Counted counted) {
        Number total = (Number) entityManager
                .createNativeQuery(
                        "select coalesce(sum(total), 0) from resource_count where tenant_id = ?1 and resource_type = ?2")
                .setParameter(1, tenantId)
                .setParameter(2, counted.name())
                .getSingleResult();
        return total.longValue();
    }
}
