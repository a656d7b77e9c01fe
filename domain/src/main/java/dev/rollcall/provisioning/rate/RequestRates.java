package dev.rollcall.provisioning.rate;

import dev.rollcall.platform.setting.Configuration;
import dev.rollcall.provisioning.AuthenticatedKey;
import dev.rollcall.setting.RequestLimits;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Holds each Secret Key, and all keys of an organization together, to their rates. A bulk request counts once: its
 * operations are bounded by themselves, and how many of an organization's requests run at a time bounds their work.
 *
 * <p>Costs no statement. What other nodes have let through comes from {@link RateExchange} within a second or two, and
 * is owed here, so that over any longer time all nodes together keep to the rate.
 */
@ApplicationScoped
public class RequestRates {
    private final RequestLimits limits;
    private final LongSupplier clock;
    private final Map<UsedKey, TokenBucket> keys = new ConcurrentHashMap<>();
    private final Map<String, TokenBucket> organizations = new ConcurrentHashMap<>();
    private final Map<UsedKey, Long> news = new ConcurrentHashMap<>();

    public RequestRates() {
        this(RequestLimits.of(Configuration::value), System::nanoTime);
    }

    RequestRates(RequestLimits limits, LongSupplier clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /** Lets a request through, or says beyond which rate it is. */
    public Optional<Excess> beyond(AuthenticatedKey authenticated) {
        if (!limits.limited()) {
            return Optional.empty();
        }
        long now = clock.getAsLong();
        var key = new UsedKey(authenticated.organization().id(), authenticated.keyId());
        TokenBucket ofKey = ofKey(key, now);
        if (!ofKey.take(now)) {
            return Optional.of(new Excess(false, limits.ofKey(), ofKey.secondsToWait(now)));
        }
        TokenBucket ofOrganization = ofOrganization(key.tenantId(), now);
        if (!ofOrganization.take(now)) {
            ofKey.giveBack(now);
            return Optional.of(new Excess(true, limits.ofOrganization(), ofOrganization.secondsToWait(now)));
        }
        // A check's key is gone soon, and other nodes need not hear of its few requests.
        if (!authenticated.isForCheck()) {
            news.merge(key, 1L, Long::sum);
        }
        return Optional.empty();
    }

    private TokenBucket ofKey(UsedKey key, long now) {
        return keys.computeIfAbsent(key, any -> new TokenBucket(limits.ofKey(), now));
    }

    private TokenBucket ofOrganization(String tenantId, long now) {
        return organizations.computeIfAbsent(tenantId, any -> new TokenBucket(limits.ofOrganization(), now));
    }

    /** What was let through here since this was asked last. */
    Map<UsedKey, Long> takeNews() {
        Map<UsedKey, Long> taken = new HashMap<>();
        for (UsedKey key : news.keySet()) {
            Long requests = news.remove(key);
            if (requests != null) {
                taken.put(key, requests);
            }
        }
        return taken;
    }

    /** News that nobody was told: they are told next time. */
    void putBack(Map<UsedKey, Long> untold) {
        untold.forEach((key, requests) -> news.merge(key, requests, Long::sum));
    }

    /** Counts what a key was let through for elsewhere. */
    void spend(UsedKey key, long requests) {
        long now = clock.getAsLong();
        ofKey(key, now).spend(requests, now);
        ofOrganization(key.tenantId(), now).spend(requests, now);
    }

    /** Forgets whom nothing is held against. */
    void forgetIdle() {
        long now = clock.getAsLong();
        keys.values().removeIf(bucket -> bucket.isFull(now));
        organizations.values().removeIf(bucket -> bucket.isFull(now));
    }
}
