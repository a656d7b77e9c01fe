package dev.rollcall.web.people.list;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.platform.Ids;
import dev.rollcall.search.Order;
import dev.rollcall.search.Position;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceInListTest {
    private static final Order BY_NAME = SortBy.NAME.order(false);

    @Test
    void aPlaceIsReadAsItWasWritten() {
        var named = new Position("zoë & co.", Ids.next());
        var changed = new Position(Instant.parse("2026-11-30T08:00:00.123456Z"), Ids.next());
        var nameless = new Position(null, Ids.next());

        assertThat(PlaceInList.read(PlaceInList.write(named), BY_NAME)).contains(named);
        assertThat(PlaceInList.read(PlaceInList.write(changed), SortBy.LAST_CHANGE.order(false)))
                .contains(changed);
        assertThat(PlaceInList.read(PlaceInList.write(nameless), BY_NAME)).contains(nameless);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "1.2", "019ad3c2-0000-7000-8000-000000000000.!", "019ad3c2-0000-7000-8000-00000000000"})
    void whatIsNoPlaceIsNone(String text) {
        assertThat(PlaceInList.read(text, BY_NAME)).isEmpty();
    }

    @Test
    void aPlaceOfAnotherOrderIsNone() {
        var named = PlaceInList.write(new Position("zoë", Ids.next()));

        assertThat(PlaceInList.read(named, SortBy.LAST_CHANGE.order(false))).isEmpty();
        assertThat(PlaceInList.read(named, Order.BY_ID)).isEmpty();
    }
}
