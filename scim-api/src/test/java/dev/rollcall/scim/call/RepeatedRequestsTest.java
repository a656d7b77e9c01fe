package dev.rollcall.scim.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.scim.call.RepeatedRequests.Series;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RepeatedRequestsTest {
    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

    private final RepeatedRequests repeated = new RepeatedRequests();

    @Test
    void whatComesAgainIsCountedWithTheFirst() {
        assertThat(repeated.next("pages", 0)).isEmpty();
        repeated.begin("pages", "tenant", "first", 0);

        assertThat(repeated.next("pages", MINUTE)).contains(new Series("tenant", "first", 1));
        assertThat(repeated.next("pages", 2 * MINUTE)).contains(new Series("tenant", "first", 2));
        assertThat(repeated.next("others", 2 * MINUTE)).isEmpty();
    }

    @Test
    void aSeriesEndsWithAPauseOfTwoMinutesAndAfterAnHour() {
        repeated.begin("pause", "tenant", "first", 0);
        assertThat(repeated.next("pause", 2 * MINUTE)).isEmpty();

        repeated.begin("long", "tenant", "first", 0);
        long minute = 1;
        while (repeated.next("long", minute * MINUTE).isPresent()) {
            minute++;
        }
        assertThat(minute).isEqualTo(60);
    }

    @Test
    void whatIsLongIsToldFromOthersToItsEnd() {
        String filter = "x".repeat(8000);
        repeated.begin(filter, "tenant", "first", 0);

        assertThat(repeated.next(filter, 1)).contains(new Series("tenant", "first", 1));
        assertThat(repeated.next(filter + "y", 1)).isEmpty();
    }

    @Test
    void thoseThatWereUsedLongestAgoAreForgotten() {
        for (int i = 0; i <= 10_000; i++) {
            repeated.begin("series " + i, "tenant", "first", i);
        }

        assertThat(repeated.next("series 0", 10_000)).isEmpty();
        assertThat(repeated.next("series 10000", 10_000)).isPresent();
    }
}
