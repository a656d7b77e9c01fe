package dev.rollcall.web.settings.saml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.saml.key.SpKeys;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OurKeyNoticeTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final X509Certificate ENDS =
            SpKeys.create("Acme", NOW, Duration.ofDays(6)).certificate();
    private static final X509Certificate LASTS =
            SpKeys.create("Acme", NOW, Duration.ofDays(3650)).certificate();

    @Test
    void oneThatLastsOrIsNotMadeYetGivesNone() {
        assertThat(OurKeyNotice.of(List.of(LASTS), NOW)).isEmpty();
        assertThat(OurKeyNotice.of(List.of(), NOW)).isEmpty();
    }

    @Test
    void theDayIsNamedAndHowTheKeyIsChanged() {
        ExpiryNotice notice = OurKeyNotice.of(List.of(ENDS), NOW).orElseThrow();

        assertThat(notice.getText()).isEqualTo("Our own SAML certificate ends in 6 days, on 30 November 2026.");
        assertThat(notice.getAdvice()).contains("press Change key", "in Okta wherever the current one is");
    }

    @Test
    void oneThatHasEndedSaysSinceWhen() {
        ExpiryNotice notice =
                OurKeyNotice.of(List.of(ENDS), NOW.plus(Duration.ofDays(8))).orElseThrow();

        assertThat(notice.getText()).isEqualTo("Our own SAML certificate ended on 30 November 2026.");
        assertThat(notice.getStyle()).isEqualTo("refused");
    }

    @Test
    void theFormerOneSignsWhileTheKeyIsBeingChanged() {
        ExpiryNotice notice = OurKeyNotice.of(List.of(LASTS, ENDS), NOW).orElseThrow();

        assertThat(notice.getAdvice()).contains("The key is being changed.", "press End the change");
        assertThat(OurKeyNotice.of(List.of(ENDS, LASTS), NOW)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"30, waiting", "8, waiting", "7, refused", "0, refused"})
    void itIsUrgentFromAWeekBeforeOn(int daysLeft, String style) {
        Instant now = NOW.plus(Duration.ofDays(6 - daysLeft));

        assertThat(OurKeyNotice.of(List.of(ENDS), now).orElseThrow().getStyle()).isEqualTo(style);
    }
}
