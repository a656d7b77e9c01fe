package dev.rollcall.scim.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StrangersNotedTest {
    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

    private final StrangersNoted noted = new StrangersNoted();

    private long ofMany(String tenant, long now) {
        return IntStream.range(0, 500).filter(i -> noted.mayNote(tenant, now)).count();
    }

    @Test
    void tenOfAnOrganizationAreNotedInAMinuteAndAHundredInADay() {
        assertThat(ofMany("a", 0)).isEqualTo(StrangersNoted.OF_ONE_A_MINUTE);
        assertThat(ofMany("a", MINUTE - 1)).isZero();
        assertThat(ofMany("b", MINUTE - 1)).isEqualTo(StrangersNoted.OF_ONE_A_MINUTE);

        long inADay = StrangersNoted.OF_ONE_A_MINUTE;
        for (int minute = 1; minute < 60; minute++) {
            inADay += ofMany("a", minute * MINUTE);
        }
        assertThat(inADay).isEqualTo(StrangersNoted.OF_ONE_A_DAY);
        assertThat(ofMany("a", TimeUnit.DAYS.toNanos(1))).isEqualTo(StrangersNoted.OF_ONE_A_MINUTE);
    }

    @Test
    void aHundredOrganizationsAreLookedForInAMinute() {
        assertThat(IntStream.range(0, 500).filter(i -> noted.mayLook(0)).count())
                .isEqualTo(StrangersNoted.LOOKED_FOR_A_MINUTE);
        assertThat(noted.mayLook(MINUTE)).isTrue();
    }
}
