package dev.rollcall.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
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
        assertThat(Ids.next(1_700_000_000_000L)).isLessThan(Ids.next(1_700_000_000_001L));
        assertThat(Ids.next(1_700_000_000_000L)).startsWith("018bcfe5-6800-7");
    }

    @Test
    void noTwoAreTheSameWithinAMillisecond() {
        assertThat(Stream.generate(() -> Ids.next(1L)).limit(10_000).distinct()).hasSize(10_000);
    }
}
