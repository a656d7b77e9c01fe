package dev.rollcall.scim.error;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/** Says once a minute what happens many times a second. */
public final class OnceAMinute {
    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);
    private static final int MOST = 10_000;

    private final Map<String, Silence> silences = new ConcurrentHashMap<>();

    private record Silence(long since, long times) {}

    /**
     * Something has happened.
     *
     * @param subject to whom
     * @param saying is told how often it was not said before
     */
    public void tell(String subject, LongConsumer saying) {
        tell(subject, System.nanoTime(), saying);
    }

    void tell(String subject, long now, LongConsumer saying) {
        if (silences.size() >= MOST) {
            silences.clear();
        }
        silences.compute(subject, (any, silence) -> {
            if (silence != null && now - silence.since() < MINUTE) {
                return new Silence(silence.since(), silence.times() + 1);
            }
            saying.accept(silence == null ? 0 : silence.times());
            return new Silence(now, 0);
        });
    }
}
