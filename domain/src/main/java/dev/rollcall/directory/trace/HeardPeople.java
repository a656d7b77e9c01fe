package dev.rollcall.directory.trace;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Whom this node has heard of and {@link TraceWriter} has not noted yet: no request waits for it. */
@ApplicationScoped
public class HeardPeople {
    private static final int MOST = 100_000;

    private Map<String, Set<String>> heard = new HashMap<>();
    private int count;

    /** An identity provider has written the person, or asked for just them. */
    public synchronized void add(String tenantId, String personId) {
        if (count < MOST
                && heard.computeIfAbsent(tenantId, id -> new LinkedHashSet<>()).add(personId)) {
            count++;
        }
    }

    /** The people by tenant; they wait no longer. */
    synchronized Map<String, Set<String>> take() {
        Map<String, Set<String>> taken = heard;
        heard = new HashMap<>();
        count = 0;
        return taken;
    }
}
