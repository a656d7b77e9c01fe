package dev.rollcall.web.saml;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignInRateTest {
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    private final SignInRate rate = new SignInRate();

    @Test
    void anAddressHasItsShareOfEachMinuteAndNobodyElses() {
        for (int n = 0; n < SignInRate.MOST_A_MINUTE; n++) {
            assertThat(rate.isAllowed("192.0.2.1", NOON.plusMillis(n))).isTrue();
        }
        assertThat(rate.isAllowed("192.0.2.1", NOON.plusSeconds(59))).isFalse();
        assertThat(rate.isAllowed("192.0.2.2", NOON.plusSeconds(59))).isTrue();
        assertThat(rate.isAllowed("192.0.2.1", NOON.plusSeconds(60))).isTrue();
    }
}
