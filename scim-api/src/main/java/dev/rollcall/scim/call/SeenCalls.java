package dev.rollcall.scim.call;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Spares the database a statement for what this node has noted within the last minute. Forgetting it costs that
 * statement only.
 */
@ApplicationScoped
public class SeenCalls {
    private static final long PRECISION = TimeUnit.SECONDS.toNanos(60);
    private static final int MOST = 10_000;

    private final Map<String, Long> noted = new ConcurrentHashMap<>();

    /** The tenant's next answered call is news again, since it ends a failure. */
    public void forget(String tenantId) {
        noted.keySet().removeIf(key -> key.startsWith(tenantId));
    }

    /** @param what such as a step; null for any call */
    public boolean isNews(String tenantId, @Nullable Enum<?> what) {
        String key = tenantId + ' ' + what;
        long now = System.nanoTime();
        Long last = noted.get(key);
        if (last != null && now - last < PRECISION) {
            return false;
        }
        if (noted.size() >= MOST) {
            noted.clear();
        }
        noted.put(key, now);
        return true;
    }
}
