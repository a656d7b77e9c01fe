package dev.rollcall.scim.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class StrangersTest {
    private static final String HERE = "cb007109/32";
    private static final String THERE = "cb00710a/32";

    private long now;
    private final Strangers strangers = new Strangers(true, () -> now);

    @Test
    void wrongKeysOfOneNetworkAreBoundedAndThoseOfOthersAreNot() {
        for (int i = 0; i < Strangers.RATE.burst(); i++) {
            assertThat(strangers.secondsToWait(HERE)).isEmpty();
            strangers.hasFailed(HERE);
        }

        assertThat(strangers.secondsToWait(HERE)).hasValue(1);
        assertThat(strangers.secondsToWait(THERE)).isEmpty();
        now += TimeUnit.SECONDS.toNanos(1);
        assertThat(strangers.secondsToWait(HERE)).isEmpty();
    }

    @Test
    void whereRatesAreSwitchedOffNobodyIsCounted() {
        var off = new Strangers(false, () -> now);
        for (int i = 0; i < 1_000; i++) {
            off.hasFailed(HERE);
        }

        assertThat(off.secondsToWait(HERE)).isEmpty();
    }
}
