package dev.rollcall.web.settings.saml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.connection.IdpCertificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificateNoticeTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    @Test
    void aCertificateThatLastsGivesNone() {
        assertThat(notices(31)).isEmpty();
    }

    @Test
    void theDayIsNamedAndWhatToDoInOkta() {
        ExpiryNotice notice = notices(6).get(0);

        assertThat(notice.getText())
                .isEqualTo("Okta’s signing certificate (CN=6) ends in 6 days, on 30 November 2026.");
        assertThat(notice.getAdvice())
                .contains("generate a new one and activate it, and upload the metadata here again")
                .contains("Sign-in keeps working after that day");
    }

    @Test
    void metadataThatIsReadFromItsUrlNeedsNoUpload() {
        assertThat(CertificateNotice.of(certificates(6), true, NOW).get(0).getAdvice())
                .contains("read from the URL again")
                .doesNotContain("upload the metadata");
    }

    @Test
    void oneThatHasEndedSaysSinceWhenAndThatSignInGoesOn() {
        ExpiryNotice notice = notices(-4).get(0);

        assertThat(notice.getText()).isEqualTo("Okta’s signing certificate (CN=-4) ended on 20 November 2026.");
        assertThat(notice.getAdvice()).contains("Sign-in keeps working, because");
    }

    @ParameterizedTest
    @CsvSource({"30, waiting", "14, waiting", "7, refused", "1, refused", "-1, refused"})
    void itLooksTheMoreUrgentTheNearerTheEndIs(int days, String style) {
        assertThat(notices(days).get(0).getStyle()).isEqualTo(style);
    }

    @Test
    void besideOneThatLastsItIsOnlyWordOfTheNextStep() {
        List<ExpiryNotice> notices = notices(-4, 400, 6);

        assertThat(notices).hasSize(2).allSatisfy(notice -> {
            assertThat(notice.getStyle()).isEqualTo("info");
            assertThat(notice.getAdvice()).contains("another one that is valid longer");
        });
        assertThat(notices.get(0).getText()).contains("CN=-4");
    }

    private static List<ExpiryNotice> notices(int... days) {
        return CertificateNotice.of(certificates(days), false, NOW);
    }

    private static List<IdpCertificate> certificates(int... days) {
        return Arrays.stream(days)
                .mapToObj(left -> new IdpCertificate(
                        "AA:" + left, "CN=" + left, Instant.EPOCH, NOW.plus(Duration.ofDays(left)), ""))
                .toList();
    }
}
