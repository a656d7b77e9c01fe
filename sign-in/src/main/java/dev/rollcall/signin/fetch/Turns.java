package dev.rollcall.signin.fetch;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How many readings each organization has under way on this node. */
final class Turns {
    static final int MOST = 2;

    private final Map<String, Integer> underWay = new ConcurrentHashMap<>();

    /** Takes a turn; false when the organization has none left. */
    boolean begin(String tenantId) {
        int now = underWay.merge(tenantId, 1, Integer::sum);
        if (now > MOST) {
            end(tenantId);
        }
        return now <= MOST;
    }

    void end(String tenantId) {
        underWay.computeIfPresent(tenantId, (tenant, now) -> now > 1 ? now - 1 : null);
    }
}
