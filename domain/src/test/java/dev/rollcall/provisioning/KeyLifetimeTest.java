package dev.rollcall.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class KeyLifetimeTest {
    private static final Instant LEAP_DAY = Instant.parse("2028-02-29T12:00:00Z");

    @Test
    void daysAndYearsAreThoseOfTheCalendar() {
        assertThat(KeyLifetime.NEVER_EXPIRES.end(LEAP_DAY)).isNull();
        assertThat(KeyLifetime.NINETY_DAYS.end(LEAP_DAY)).isEqualTo("2028-05-29T12:00:00Z");
        assertThat(KeyLifetime.ONE_YEAR.end(LEAP_DAY)).isEqualTo("2029-02-28T12:00:00Z");
        assertThat(KeyLifetime.TWO_YEARS.end(LEAP_DAY)).isEqualTo("2030-02-28T12:00:00Z");
    }

    @Test
    void anEndIsBroughtForwardOnly() {
        Instant inHundredDays = LEAP_DAY.plusSeconds(100 * 86_400);

        assertThat(KeyLifetime.TWO_YEARS.isSooner(null, LEAP_DAY)).isTrue();
        assertThat(KeyLifetime.NINETY_DAYS.isSooner(inHundredDays, LEAP_DAY)).isTrue();
        assertThat(KeyLifetime.ONE_YEAR.isSooner(inHundredDays, LEAP_DAY)).isFalse();
        assertThat(KeyLifetime.NEVER_EXPIRES.isSooner(inHundredDays, LEAP_DAY)).isFalse();
        assertThat(KeyLifetime.NEVER_EXPIRES.isSooner(null, LEAP_DAY)).isFalse();
    }
}
