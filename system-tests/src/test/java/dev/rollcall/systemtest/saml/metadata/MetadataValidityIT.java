package dev.rollcall.systemtest.saml.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.saml.idp.OktaMetadata;
import dev.rollcall.systemtest.saml.idp.SentRequest;
import dev.rollcall.systemtest.saml.site.OpenSettingsTest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/** Row 75: metadata has an end of its own, and after it nobody is let in. */
@MicroShedTest
@Tag("once")
class MetadataValidityIT extends OpenSettingsTest {
    /** Long enough to save the metadata and to sign in once. */
    private static final Duration TIME_LEFT = Duration.ofSeconds(20);

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String WHAT_TO_ASK = "Ask your administrator to upload the metadata of the app in Okta again.";

    @Test
    @DisplayName("row 75: metadata that has run out is not taken")
    void runOutBefore() {
        var end = Instant.now().minusSeconds(1).truncatedTo(ChronoUnit.SECONDS);

        settings.read(OktaMetadata.until(end, metadata(OKTA)));

        assertThat(settings.text())
                .contains("This metadata expired on " + end, "What was saved before stays as it is.")
                .doesNotContain("Check what was read");
        var person = visitor();
        post(person, grace(OKTA));
        assertThat(person.isSignedIn()).isTrue();
    }

    @Test
    @DisplayName(
            "row 75: when the metadata runs out, sign-ins end on a page that says what to ask for, until there is newer metadata")
    void runsOutAfterwards() throws Exception {
        var end = Instant.now().plus(TIME_LEFT).truncatedTo(ChronoUnit.SECONDS);
        settings.upload(OktaMetadata.until(end, metadata(OKTA)));
        var inTime = visitor();
        post(inTime, grace(OKTA));
        assertThat(inTime.isSignedIn()).as("before the end").isTrue();
        var begun = visitor();
        var request = SentRequest.by(begun, school.startPath());

        assertRefused(firstRefusal());
        assertRefused(post(begun, grace(OKTA).answering(request.id())));
        assertOut(begun);
        var unasked = visitor();
        assertRefused(post(unasked, grace(OKTA)));
        assertOut(unasked);

        settings.upload(metadata(OKTA));
        post(begun, grace(OKTA).answering(request.id()));
        assertThat(begun.isSignedIn()).as("with newer metadata").isTrue();
    }

    private HttpResponse<String> firstRefusal() throws InterruptedException {
        var deadline = Instant.now().plus(PATIENCE);
        while (true) {
            var answer = visitor().get(school.startPath());
            if (answer.statusCode() != 303) {
                return answer;
            }
            assertThat(Instant.now()).as("the metadata runs out").isBefore(deadline);
            Thread.sleep(200);
        }
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("You are not signed in", WHAT_TO_ASK);
    }
}
