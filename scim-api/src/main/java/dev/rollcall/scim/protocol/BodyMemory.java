package dev.rollcall.scim.protocol;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;

/**
 * How much memory the bodies of all requests under way may take together: a quarter of the heap, and half of that for
 * one organization. A single large body always finds room where nothing else is held.
 */
@ApplicationScoped
public class BodyMemory {
    private final long most;
    private final Map<String, Long> held = new HashMap<>();
    private long all;

    public BodyMemory() {
        this(Runtime.getRuntime().maxMemory() / 4);
    }

    BodyMemory(long most) {
        this.most = most;
    }

    /** What came of asking for memory. */
    enum Answer {
        GIVEN,
        ORGANIZATION_HAS_ENOUGH,
        ALL_GIVEN
    }

    /**
     * Asks for more memory.
     *
     * @param own what the request holds already
     */
    synchronized Answer take(String tenantId, long bytes, long own) {
        long ofTenant = held.getOrDefault(tenantId, 0L);
        boolean alone = ofTenant == own;
        if (!alone && ofTenant + bytes > most / 2) {
            return Answer.ORGANIZATION_HAS_ENOUGH;
        }
        if (all != own && all + bytes > most) {
            return Answer.ALL_GIVEN;
        }
        all += bytes;
        held.put(tenantId, ofTenant + bytes);
        return Answer.GIVEN;
    }

    synchronized void give(String tenantId, long bytes) {
        all -= bytes;
        held.computeIfPresent(tenantId, (tenant, before) -> before > bytes ? before - bytes : null);
    }
}
