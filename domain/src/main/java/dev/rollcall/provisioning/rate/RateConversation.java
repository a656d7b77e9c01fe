package dev.rollcall.provisioning.rate;

import dev.rollcall.provisioning.rate.KeyUses.Counter;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a node has heard of the others: it makes use of what is new in their counters. */
final class RateConversation {
    private @Nullable Map<Counter, Long> heard;

    /**
     * What each key was let through for elsewhere since the last time. The first time that is not known, and counts as
     * nothing. A counter that is smaller than before, or was not there, began at 0.
     */
    Map<UsedKey, Long> hear(Map<Counter, Long> counters) {
        Map<UsedKey, Long> news = new HashMap<>();
        Map<Counter, Long> before = heard;
        heard = Map.copyOf(counters);
        if (before == null) {
            return news;
        }
        counters.forEach((counter, requests) -> {
            long known = before.getOrDefault(counter, 0L);
            long more = known <= requests ? requests - known : requests;
            if (more > 0) {
                news.merge(counter.key(), more, Long::sum);
            }
        });
        return news;
    }
}
