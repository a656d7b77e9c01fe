package dev.rollcall.scim.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class OnceAMinuteTest {
    private final OnceAMinute told = new OnceAMinute();
    private final List<Long> said = new ArrayList<>();

    @Test
    void whatHappensOftenIsSaidOnceAMinuteWithHowOftenItWasNot() {
        for (int second : List.of(0, 1, 59, 60, 61, 120)) {
            told.tell("acme", TimeUnit.SECONDS.toNanos(second), said::add);
        }

        assertThat(said).containsExactly(0L, 2L, 1L);
    }

    @Test
    void eachIsSaidForItself() {
        told.tell("acme", 0, said::add);
        told.tell("umbrella", 0, said::add);

        assertThat(said).containsExactly(0L, 0L);
    }
}
