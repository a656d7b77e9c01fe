package dev.rollcall.web.settings.saml;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetadataNoticeTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    @Test
    void metadataWithoutAnEndOrWithOneFarAwayGivesNone() {
        assertThat(MetadataNotice.of(null, false, NOW)).isEmpty();
        assertThat(MetadataNotice.of(in(31), false, NOW)).isEmpty();
    }

    @Test
    void theDayIsNamedAndThatSignInEndsAndWhatToDo() {
        ExpiryNotice notice = MetadataNotice.of(in(6), false, NOW).orElseThrow();

        assertThat(notice.getText())
                .isEqualTo(
                        "The saved metadata ends in 6 days, on 30 November 2026 (validUntil), and nobody can sign in with Okta after that.");
        assertThat(notice.getAdvice()).contains("upload it here", "Metadata URL");
    }

    @Test
    void metadataThatHasEndedSaysThatNobodyCanSignIn() {
        assertThat(MetadataNotice.of(in(-4), false, NOW).orElseThrow().getText())
                .isEqualTo(
                        "The saved metadata ended on 20 November 2026 (validUntil), so nobody can sign in with Okta.");
    }

    @Test
    void metadataThatIsReadFromItsUrlIsWorthAWordOnlyWhenNothingNewerCame() {
        assertThat(MetadataNotice.of(in(6), true, NOW)).isEmpty();
        assertThat(MetadataNotice.of(in(1), true, NOW).orElseThrow().getAdvice())
                .contains("read from the URL every hour");
    }

    @ParameterizedTest
    @CsvSource({"30, waiting", "14, waiting", "7, refused", "1, refused", "-1, refused"})
    void itLooksTheMoreUrgentTheNearerTheEndIs(int days, String style) {
        assertThat(MetadataNotice.of(in(days), false, NOW).orElseThrow().getStyle())
                .isEqualTo(style);
    }

    private static Instant in(int days) {
        return NOW.plus(Duration.ofDays(days));
    }
}
