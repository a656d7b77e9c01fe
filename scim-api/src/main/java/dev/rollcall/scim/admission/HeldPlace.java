package dev.rollcall.scim.admission;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The place of one request among those that are worked on; given back when the request ends. */
@RequestScoped
public class HeldPlace {
    /** Whoever has not begun by then is refused within a second, answer included. */
    private static final long LONGEST_WAIT_MILLIS = 500;

    @Inject
    private Places places;

    private @Nullable Place place;

    /** Takes a place, or answers false: the request cannot begin soon. */
    boolean take(String tenantId) {
        Optional<Place> asked = places.ask(tenantId);
        place = asked.orElse(null);
        if (asked.isPresent() && !asked.get().await(LONGEST_WAIT_MILLIS)) {
            release();
        }
        return place != null;
    }

    @PreDestroy
    void release() {
        if (place != null) {
            places.leave(place);
            place = null;
        }
    }
}
