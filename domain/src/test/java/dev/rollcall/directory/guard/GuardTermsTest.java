package dev.rollcall.directory.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.platform.failure.InvalidValueException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuardTermsTest {
    private static final Instant NOW = Instant.parse("2026-11-30T08:00:00Z");

    @ParameterizedTest
    @CsvSource({
        // A small organization, of which everybody may leave.
        "50, 50, false",
        "51, 51, true",
        // A day's leavers of a large one.
        "51, 100000, false",
        "10000, 100000, false",
        "10001, 100000, true",
        // The number is passed before the share, and the other way round.
        "100, 1000, false",
        "101, 1000, true",
        "20, 100, false"
    })
    void bothLimitsMustBePassed(long losses, long people, boolean held) {
        var terms = GuardTerms.usual(true);

        assertThat(terms.isPassedByNumber(losses, NOW) && terms.isPassedByShare(losses, people))
                .isEqualTo(held);
    }

    @Test
    void nothingIsHeldWhereItIsOffOrPaused() {
        assertThat(GuardTerms.usual(false).isPassedByNumber(1_000_000, NOW)).isFalse();
        assertThat(GuardTerms.usual(true).pausedUntil(NOW.plusSeconds(1)).isPassedByNumber(1_000_000, NOW))
                .isFalse();
        assertThat(GuardTerms.usual(true).pausedUntil(NOW).isPassedByNumber(1_000_000, NOW))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0, 10", "1000001, 10", "50, 0", "50, 101"})
    void limitsThatMakeNoSenseAreRefused(int most, int percent) {
        assertThatThrownBy(() -> new GuardTerms(true, most, percent, null))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("Write a ");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-30T08:00:00Z, 2026-11-30T08:04:59Z, true",
        "2026-11-30T07:00:00Z, 2026-11-30T08:00:00Z, true",
        "2026-11-30T07:04:59Z, 2026-11-30T08:05:00Z, false",
        "2026-11-30T06:59:59Z, 2026-11-30T08:00:00Z, false"
    })
    void aWindowIsAnHourAndAtMostFiveMinutesMore(Instant loss, Instant now, boolean counts) {
        assertThat(LossWindow.slot(loss) >= LossWindow.first(now)).isEqualTo(counts);
    }
}
