package dev.rollcall.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.connection.ExpiryWarning.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpiryWarningTest {
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "P30D, THIRTY_DAYS",
        "P14DT1S, THIRTY_DAYS",
        "P14D, FOURTEEN_DAYS",
        "P7DT1S, FOURTEEN_DAYS",
        "P7D, SEVEN_DAYS",
        "P1DT1S, SEVEN_DAYS",
        "P1D, ONE_DAY",
        "PT1S, ONE_DAY",
        "PT0S, EXPIRED",
        "P-3D, EXPIRED"
    })
    void theNarrowestLevelThatIsReachedIsTold(Duration remaining, Level level) {
        assertThat(ExpiryWarning.of(List.of(endingIn(remaining)), NOW))
                .containsExactly(new ExpiryWarning(endingIn(remaining), level, remaining));
    }

    @Test
    void aCertificateThatLastsMoreThanThirtyDaysGivesNoWarning() {
        assertThat(ExpiryWarning.of(List.of(endingIn(Duration.ofDays(30).plusSeconds(1))), NOW))
                .isEmpty();
    }

    @Test
    void theMostUrgentComesFirst() {
        var later = endingIn(Duration.ofDays(20));
        var sooner = endingIn(Duration.ofDays(2));

        assertThat(ExpiryWarning.of(List.of(later, endingIn(Duration.ofDays(400)), sooner), NOW))
                .extracting(ExpiryWarning::certificate)
                .containsExactly(sooner, later);
    }

    private static IdpCertificate endingIn(Duration remaining) {
        return new IdpCertificate("AA:BB", "CN=idp", NOW.minusSeconds(60), NOW.plus(remaining), "AAAA");
    }
}
