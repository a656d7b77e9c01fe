package dev.rollcall.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {
    @Test
    void anIdIsAVersion7UuidOf36Characters() {
        UUID id = UUID.fromString(Ids.next());

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.toString()).hasSize(36);
    }

    @Test
    void laterIdsSortAfterEarlierOnes() {
        assertThat(at(1_700_000_000_000L)).isLessThan(at(1_700_000_000_001L));
        assertThat(at(1_700_000_000_000L)).startsWith("018bcfe5-6800-7");
    }

    @Test
    void theFirstIdOfAMomentStandsBetweenOlderAndLaterOnes() {
        String first = Ids.firstAt(Instant.ofEpochMilli(1_700_000_000_000L));

        assertThat(at(1_699_999_999_999L)).isLessThan(first);
        assertThat(at(1_700_000_000_000L)).isGreaterThanOrEqualTo(first);
    }

    @Test
    void idsThatWereMadeOneAfterTheOtherAreScatteredInOneOrder() {
        List<String> made = Stream.generate(Ids::next).limit(1000).toList();
        List<String> scattered = made.stream().sorted(Ids.SCATTERED).toList();

        assertThat(scattered).containsExactlyInAnyOrderElementsOf(made);
        assertThat(scattered.subList(0, 100).stream().filter(made.subList(0, 100)::contains))
                .hasSizeLessThan(40);
        assertThat(made.stream().sorted(Comparator.reverseOrder()).sorted(Ids.SCATTERED))
                .containsExactlyElementsOf(scattered);
    }

    private static String at(long epochMillis) {
        return Ids.next(new AtomicLong(), epochMillis);
    }

    @Test
    void withinAMillisecondAndWhenTheClockGoesBackLaterIdsStillSortAfterEarlierOnes() {
        var last = new AtomicLong();
        var ids = Stream.iterate(1_700_000_000_000L, time -> time - 1)
                .limit(10_000)
                .map(time -> Ids.next(last, time))
                .toList();

        assertThat(ids).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void thoseOfSeveralThreadsAreAllDifferent() {
        assertThat(Stream.generate(Ids::next).parallel().limit(10_000).distinct())
                .hasSize(10_000);
    }
}
