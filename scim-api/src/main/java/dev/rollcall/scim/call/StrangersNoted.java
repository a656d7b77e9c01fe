package dev.rollcall.scim.call;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * How much of strangers this node notes: of each organization ten requests a minute and a hundred a day, and in all it
 * looks for a hundred organizations a minute. So a stranger costs next to nothing, and fills nobody's list.
 */
final class StrangersNoted {
    static final int OF_ONE_A_MINUTE = 10;
    static final int OF_ONE_A_DAY = 100;
    static final int LOOKED_FOR_A_MINUTE = 100;

    private static final int MOST = 10_000;

    private final Window lookedFor = new Window(TimeUnit.MINUTES, LOOKED_FOR_A_MINUTE);
    private final Map<String, Window[]> ofOrganizations = new HashMap<>();

    /** Whether another organization may be looked for. */
    synchronized boolean mayLook(long now) {
        return lookedFor.take(now);
    }

    /** Whether another request to the organization may be noted. */
    synchronized boolean mayNote(String tenantId, long now) {
        if (ofOrganizations.size() >= MOST) {
            ofOrganizations.clear(); // Of organizations that exist: an installation has fewer.
        }
        Window[] windows = ofOrganizations.computeIfAbsent(tenantId, id ->
                new Window[] {new Window(TimeUnit.MINUTES, OF_ONE_A_MINUTE), new Window(TimeUnit.DAYS, OF_ONE_A_DAY)});
        return windows[0].take(now) && windows[1].take(now);
    }

    /** So many in a span of time; then the next span begins. */
    private static final class Window {
        private final long nanos;
        private final int most;
        private long begin;
        private int taken;

        Window(TimeUnit span, int most) {
            this.nanos = span.toNanos(1);
            this.most = most;
        }

        boolean take(long now) {
            if (taken == 0 || now - begin >= nanos) {
                begin = now;
                taken = 0;
            }
            if (taken == most) {
                return false;
            }
            taken++;
            return true;
        }
    }
}
