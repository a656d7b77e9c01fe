package dev.rollcall.provisioning.rate;

import dev.rollcall.platform.Now;
import dev.rollcall.platform.sql.Sql;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** What each node has let through for each Secret Key, a counter each that only grows while it is there. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class KeyUses {
    private static final Duration IDLE = Duration.ofMinutes(5);

    @Inject
    private Sql sql;

    /** A node's counter of a key. */
    public record Counter(String node, UsedKey key) {}

    /** Adds to the counters of a node: a statement a key, none for those without news. */
    public void add(String node, Map<UsedKey, Long> news) {
        Instant now = Now.instant();
        news.forEach((key, requests) -> {
            if (write("""
                    update scim_key_use set requests = requests + :requests, updated_at = :now
                    where tenant_id = :tenant and key_id = :key and node_id = :node
                    """, node, key, requests, now) == 0) {
                write("""
                        insert into scim_key_use (tenant_id, key_id, node_id, requests, updated_at)
                        values (:tenant, :key, :node, :requests, :now)
                        """, node, key, requests, now);
            }
        });
    }

    private int write(String statement, String node, UsedKey key, long requests, Instant now) {
        return sql.of(statement)
                .with("tenant", key.tenantId())
                .with("key", key.keyId())
                .with("node", node)
                .with("requests", requests)
                .with("now", now)
                .update();
    }

    /** The counters of all other nodes. */
    public Map<Counter, Long> ofOthers(String node) {
        Map<Counter, Long> counters = new HashMap<>();
        sql.of("select tenant_id, key_id, node_id, requests from scim_key_use where node_id <> :node")
                .with("node", node)
                .each(row -> counters.put(
                        new Counter(row.text("node_id"), new UsedKey(row.text("tenant_id"), row.text("key_id"))),
                        row.number("requests")));
        return counters;
    }

    /** Forgets counters that have not grown for a while, also those of nodes that are gone. They begin at 0 again. */
    public void forgetIdle() {
        sql.of("delete from scim_key_use where updated_at < :idle")
                .with("idle", Now.instant().minus(IDLE))
                .update();
    }
}
