package dev.rollcall.scim.admission;

import dev.rollcall.platform.setting.Configuration;
import dev.rollcall.setting.RequestLimits;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * The places for requests that are worked on at the same time. An organization has half of them at most, and a quarter
 * while others are there, too, so that it never takes the last ones. A place that becomes free goes to whoever waits of
 * the organization that holds fewest. Few may wait: everybody else is told to come again at once.
 */
@ApplicationScoped
public class Places {
    /** Threads that answer requests are 64; pages, and refusals, need some of them. */
    private static final int WITH_THOSE_WHO_WAIT = 56;
    /** Whoever was here so long ago is still there: between two requests of a client lies its own work. */
    private static final long PRESENT = TimeUnit.SECONDS.toNanos(1);

    private final int all;
    private final int mostWaiting;
    private final LongSupplier clock;
    private final Map<String, Party> parties = new HashMap<>();
    private int held;
    private int waiting;
    private long turns;

    public Places() {
        this(RequestLimits.of(Configuration::value).atOnce(), WITH_THOSE_WHO_WAIT, System::nanoTime);
    }

    Places(int all, int withThoseWhoWait, LongSupplier clock) {
        this.all = all;
        this.mostWaiting = Math.max(0, withThoseWhoWait - all);
        this.clock = clock;
    }

    /** An organization that is there. */
    private static final class Party {
        private final Deque<Place> queue = new ArrayDeque<>();
        private int held;
        private long asked;
    }

    /** A place, given or to be waited for; empty where too many wait already. */
    public synchronized Optional<Place> ask(String tenantId) {
        long now = clock.getAsLong();
        parties.values().removeIf(party -> party.held == 0 && party.queue.isEmpty() && now - party.asked > PRESENT);
        Party party = parties.computeIfAbsent(tenantId, any -> new Party());
        party.asked = now;
        var place = new Place(tenantId, turns++);
        party.queue.add(place);
        waiting++;
        giveFree();
        if (!place.isGiven() && (waiting > mostWaiting || party.queue.size() > ofOne(mostWaiting))) {
            party.queue.remove(place);
            waiting--;
            return Optional.empty();
        }
        return Optional.of(place);
    }

    /** A request has ended, or does not wait any longer. */
    public synchronized void leave(Place place) {
        Party party = parties.get(place.tenantId());
        if (party == null) {
            throw new IllegalStateException("Left twice");
        }
        if (party.queue.remove(place)) {
            waiting--;
        } else {
            party.held--;
            held--;
        }
        giveFree();
    }

    private void giveFree() {
        int share = parties.size() > 1 ? Math.max(1, all / 4) : Math.max(1, all / 2);
        while (held < all) {
            Optional<Party> next = parties.values().stream()
                    .filter(party -> !party.queue.isEmpty() && party.held < share)
                    .min(Comparator.comparingInt((Party party) -> party.held)
                            .thenComparingLong(party -> party.queue.element().turn()));
            if (next.isEmpty()) {
                return;
            }
            next.get().queue.remove().give();
            next.get().held++;
            waiting--;
            held++;
        }
    }

    // Those of one organization who wait leave room for others, too.
    private static int ofOne(int most) {
        return most - most / 4;
    }
}
