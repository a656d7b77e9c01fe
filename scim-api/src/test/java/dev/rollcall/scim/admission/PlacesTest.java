package dev.rollcall.scim.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PlacesTest {
    private static final int PLACES = 8;
    private static final int WAITING = 8;

    private long now;
    private final Places places = new Places(PLACES, PLACES + WAITING, () -> now);

    @Test
    void anOrganizationThatIsAloneHasHalfOfThePlaces() {
        assertThat(given(ask("acme", 10))).hasSize(4);
    }

    @Test
    void theLastPlacesAreForOthers() {
        ask("acme", 10);

        assertThat(given(ask("umbrella", 1))).hasSize(1);
    }

    @Test
    void whileOthersAreThereAnOrganizationHasAQuarter() {
        ask("umbrella", 1).forEach(places::leave);

        assertThat(given(ask("acme", 10))).hasSize(2);
    }

    @Test
    void whoHasBeenAwayForASecondIsNotThereAnyMore() {
        ask("umbrella", 1).forEach(places::leave);
        now += TimeUnit.SECONDS.toNanos(2);

        assertThat(given(ask("acme", 10))).hasSize(4);
    }

    @Test
    void aPlaceThatBecomesFreeGoesToWhoeverHoldsFewest() {
        List<Place> all = new ArrayList<>();
        for (String organization : List.of("a", "b", "c", "d")) {
            all.addAll(ask(organization, 3));
        }
        assertThat(given(all)).hasSize(PLACES);
        Place late = ask("late", 1).get(0);
        assertThat(late.isGiven()).isFalse();

        List<Place> waiting = all.stream().filter(place -> !place.isGiven()).toList();

        places.leave(all.get(0));

        assertThat(late.isGiven()).isTrue();
        assertThat(given(waiting)).isEmpty();
    }

    @Test
    void ofThoseWhoHoldAsManyWhoeverWaitsLongerIsNext() {
        var one = new Places(1, 10, () -> now);
        Place working = one.ask("acme").orElseThrow();
        List<Place> queue = List.of(
                one.ask("zeta").orElseThrow(),
                one.ask("beta").orElseThrow(),
                one.ask("acme").orElseThrow());

        for (Place next : queue) {
            one.leave(working);
            assertThat(next.isGiven()).isTrue();
            assertThat(queue.stream().filter(Place::isGiven)).last().isEqualTo(next);
            working = next;
        }
    }

    @Test
    void fewMayWaitAndFewerOfOneOrganization() {
        assertThat(ask("acme", 100)).hasSize(4 + 6);
        assertThat(ask("umbrella", 100)).hasSize(2 + 2);
        assertThat(places.ask("third").orElseThrow().isGiven()).isTrue();
    }

    @Test
    void whoGivesUpWaitingLeavesNothingBehind() {
        List<Place> asked = ask("acme", 5);
        places.leave(asked.get(4));
        asked.subList(0, 4).forEach(places::leave);

        assertThat(given(ask("acme", 10))).hasSize(4);
    }

    @Test
    void ofOnePlaceAnOrganizationHasOne() {
        var one = new Places(1, 1, () -> now);
        Place working = one.ask("acme").orElseThrow();

        assertThat(working.isGiven()).isTrue();
        assertThat(one.ask("umbrella")).isEmpty();
        one.leave(working);
        assertThat(one.ask("umbrella")).isPresent();
    }

    private List<Place> ask(String organization, int requests) {
        List<Place> asked = new ArrayList<>();
        for (int i = 0; i < requests; i++) {
            Optional<Place> place = places.ask(organization);
            place.ifPresent(asked::add);
        }
        return asked;
    }

    private static List<Place> given(List<Place> asked) {
        return asked.stream().filter(Place::isGiven).toList();
    }
}
