package dev.rollcall.scim.admission;

import dev.rollcall.platform.setting.Configuration;
import dev.rollcall.provisioning.rate.TokenBucket;
import dev.rollcall.setting.RequestLimits;
import dev.rollcall.setting.RequestLimits.Rate;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * How many wrong keys one network may show: 256 random bits cannot be guessed, but each try asks the database. They
 * count against nobody's rate. Whoever's key was good before is not held up, wherever it comes from; a good key that
 * this node has not seen waits with those who come from the same network.
 */
@ApplicationScoped
public class Strangers {
    static final Rate RATE = new Rate(20, 200);
    private static final int MOST_NETWORKS = 10_000;

    private final boolean limited;
    private final LongSupplier clock;
    private final Map<String, TokenBucket> networks = new ConcurrentHashMap<>();

    public Strangers() {
        this(RequestLimits.of(Configuration::value).limited(), System::nanoTime);
    }

    Strangers(boolean limited, LongSupplier clock) {
        this.limited = limited;
        this.clock = clock;
    }

    /** After how many seconds a key that is not known here is looked up; empty where it is now. */
    public OptionalInt secondsToWait(String network) {
        TokenBucket bucket = limited ? networks.get(network) : null;
        long now = clock.getAsLong();
        return bucket == null || bucket.hasToken(now) ? OptionalInt.empty() : OptionalInt.of(bucket.secondsToWait(now));
    }

    /** Counts a key that was wrong. */
    public void hasFailed(String network) {
        if (!limited) {
            return;
        }
        long now = clock.getAsLong();
        if (networks.size() >= MOST_NETWORKS) {
            networks.values().removeIf(bucket -> bucket.hasToken(now));
        }
        networks.computeIfAbsent(network, any -> new TokenBucket(RATE, now)).take(now);
    }
}
