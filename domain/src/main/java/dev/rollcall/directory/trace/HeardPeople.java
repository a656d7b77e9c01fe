package dev.rollcall.directory.trace;

import dev.rollcall.platform.Now;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Whom this node has heard of and {@link TraceWriter} has not noted yet: no request waits for it. */
@ApplicationScoped
public class HeardPeople {
    private static final int MOST = 100_000;

    private Map<String, Map<String, Instant>> heard = new HashMap<>();
    private int count;

    /** An identity provider has written the person, or asked for just them. */
    public synchronized void add(String tenantId, String personId) {
        if (count < MOST
                && heard.computeIfAbsent(tenantId, id -> new HashMap<>()).put(personId, Now.instant()) == null) {
            count++;
        }
    }

    /** When it was last, by tenant and person; they wait no longer. */
    synchronized Map<String, Map<String, Instant>> take() {
        Map<String, Map<String, Instant>> taken = heard;
        heard = new HashMap<>();
        count = 0;
        return taken;
    }
}
