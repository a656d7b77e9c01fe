package dev.rollcall.platform.sql;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/** How many people and groups a tenant has, kept with each write, so that no list counts rows. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class ResourceCounts {
    /** What is counted; the names stand in {@code resource_count.resource_type}. */
    public enum Counted {
        PERSON,
        /** Those of the people who are not active; most are. */
        DEACTIVATED,
        DIRECTORY_GROUP
    }

    private static final int SHARDS = 16;

    /**
     * In turn, so that writes under way on one node count in different rows: by chance they would wait for each other.
     */
    private static final AtomicInteger NEXT =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(SHARDS));

    @Inject
    private Sql sql;

    /** Makes the counters of a new tenant. */
    public void open(String tenantId) {
        for (Counted counted : Counted.values()) {
            for (int shard = 0; shard < SHARDS; shard++) {
                sql.of("""
                                insert into resource_count (tenant_id, resource_type, shard, total)
                                values (:tenant, :type, :shard, 0)
                                """)
                        .with("tenant", tenantId)
                        .with("type", counted)
                        .with("shard", shard)
                        .update();
            }
        }
    }

    /** Counts one resource more ({@code +1}) or less ({@code -1}), in the transaction that makes or ends it. */
    public void add(String tenantId, Counted counted, int difference) {
        sql.of("""
                        update resource_count set total = total + :difference
                        where tenant_id = :tenant and resource_type = :type and shard = :shard
                        """)
                .with("difference", difference)
                .with("tenant", tenantId)
                .with("type", counted)
                .with("shard", Math.floorMod(NEXT.getAndIncrement(), SHARDS))
                .later();
    }

    /** How many there are, read with what is sent next on the connection. */
    public static LongSupplier total(Sql sql, String tenantId, Counted counted) {
        var total = sql.of("""
                        select coalesce(sum(total), 0) as total from resource_count
                        where tenant_id = :tenant and resource_type = :type
                        """).with("tenant", tenantId).with("type", counted).awaited(row -> row.number("total"));
        return () -> total.get().get(0);
    }
}
