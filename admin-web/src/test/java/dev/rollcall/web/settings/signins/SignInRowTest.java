package dev.rollcall.web.settings.signins;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.sso.RequestPurpose;
import dev.rollcall.sso.recent.RecentSignIn;
import dev.rollcall.sso.recent.SignInRecord;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SignInRowTest {
    @Test
    void oneWithoutARejectionIsAccepted() {
        assertThat(row(null, "Signed in.").getResult()).isEqualTo("Accepted");
        assertThat(row("ISSUER", "The response was issued by somebody else.").getResult())
                .isEqualTo("Refused");
    }

    @Test
    void aShortSentenceStandsWhole() {
        assertThat(row(null, "Signed in.").getFirstWords()).isEqualTo("Signed in.");
    }

    @Test
    void aLongOneIsCutBehindAWord() {
        String words = row("X", "word ".repeat(40)).getFirstWords();

        assertThat(words).isEqualTo("word ".repeat(15) + "word…");
    }

    @Test
    void oneWithoutSpacesIsCutWithoutBreakingACharacter() {
        String words = row("X", "😀".repeat(200)).getFirstWords();

        assertThat(words).isEqualTo("😀".repeat(80) + "…");
    }

    @Test
    void whatIsNotKnownIsEmpty() {
        SignInRow row = row("EMPTY", "The message is empty.");

        assertThat(row.getNameId()).isEmpty();
        assertThat(row.getIssuer()).isEmpty();
        assertThat(row.getPersonId()).isEmpty();
        assertThat(row.getXml()).isEmpty();
    }

    private static SignInRow row(@Nullable String rejection, String sentence) {
        return new SignInRow(new RecentSignIn(
                "1",
                Instant.EPOCH,
                new SignInRecord(
                        RequestPurpose.SIGN_IN, rejection, sentence, false, null, null, null, "127.0.0.1", null)));
    }
}
