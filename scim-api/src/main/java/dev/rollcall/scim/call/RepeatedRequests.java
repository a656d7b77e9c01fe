package dev.rollcall.scim.call;

import dev.rollcall.platform.secret.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Which requests repeat each other, such as the pages of an import, or one that is refused again and again: they are
 * one row of the activity. A series ends when nothing has come for two minutes, or after an hour. Each node has its
 * own.
 */
@ApplicationScoped
public class RepeatedRequests {
    private static final long PAUSE = TimeUnit.MINUTES.toNanos(2);
    private static final long LONGEST = TimeUnit.HOURS.toNanos(1);
    private static final int MOST = 10_000;
    private static final int LONGEST_KEY = 200;

    private final Map<String, Begun> series = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Begun> eldest) {
            return size() > MOST;
        }
    };

    private record Begun(String tenantId, String requestId, long begin, long last, int repeats) {
        boolean goesOn(long now) {
            return now - last < PAUSE && now - begin < LONGEST;
        }

        Begun repeated(long now) {
            return new Begun(tenantId, requestId, begin, now, repeats + 1);
        }
    }

    /**
     * The series that a request continues.
     *
     * @param repeats how many there have been behind the first, this one included
     */
    record Series(String tenantId, String requestId, int repeats) {}

    /** The series of what is asked or refused; empty where none goes on. */
    public Optional<Series> next(String what) {
        return next(what, System.nanoTime());
    }

    synchronized Optional<Series> next(String what, long now) {
        Begun begun = series.get(key(what));
        if (begun == null || !begun.goesOn(now)) {
            return Optional.empty();
        }
        Begun repeated = begun.repeated(now);
        series.put(key(what), repeated);
        return Optional.of(new Series(repeated.tenantId(), repeated.requestId(), repeated.repeats()));
    }

    /** The request is the first of what may be a series. */
    public void begin(String what, String tenantId, String requestId) {
        begin(what, tenantId, requestId, System.nanoTime());
    }

    synchronized void begin(String what, String tenantId, String requestId, long now) {
        series.put(key(what), new Begun(tenantId, requestId, now, now, 0));
    }

    // A filter may be long, and ten thousand of them weigh.
    private static String key(String what) {
        return what.length() <= LONGEST_KEY ? what : Sha256.hex(what);
    }
}
