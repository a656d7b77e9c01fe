package dev.rollcall.saml.rejection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RejectionTest {
    /** They tell about an assertion, and no logout message comes to them. */
    private static final Set<Rejection> ONLY_OF_SIGN_INS = EnumSet.of(
            Rejection.IDP_INITIATED_OFF,
            Rejection.EXPIRED,
            Rejection.CONFIRMATION_EXPIRED,
            Rejection.CONFIRMATION_DATA_MISSING,
            Rejection.CONFIRMATION_NOT_BEFORE,
            Rejection.CONFIRMATION_EXPIRY_MISSING,
            Rejection.RECIPIENT_MISSING,
            Rejection.SESSION_OVER,
            Rejection.ENCRYPTION_ALGORITHM,
            Rejection.AUDIENCE,
            Rejection.AUDIENCE_MISSING);

    @ParameterizedTest
    @EnumSource
    void everySentenceSaysWhatToDo(Rejection rejection) {
        assertThat(rejection.sentence()).endsWith(".").doesNotContain("  ", "%d");
        assertThat(rejection.sentence().split("(?<=[.:;]) |, ")).hasSizeGreaterThan(1);
    }

    /** About signing out nobody is sent to sign in, nor to settings that would break signing in. */
    @ParameterizedTest
    @EnumSource
    void everySentenceAboutALogoutIsAboutALogout(Rejection rejection) {
        for (var okta : new boolean[] {true, false}) {
            var sentence = rejection.sentence(new Situation(true, okta));
            assertThat(sentence).endsWith(".").doesNotContain("  ", "%d", "In Okta");
            if (!ONLY_OF_SIGN_INS.contains(rejection)) {
                assertThat(sentence)
                        .doesNotContain(
                                "sign-in again",
                                "Single sign-on URL",
                                "Destination URL",
                                "fewer attributes",
                                "assertion is signed",
                                "of the assertion",
                                "sign-in page");
            }
        }
    }

    /** Okta's words stand where it is Okta; elsewhere it is the reader's identity provider. */
    @ParameterizedTest
    @EnumSource
    void nobodyElseReadsAboutOkta(Rejection rejection) {
        assertThat(rejection.sentence(new Situation(false, false)))
                .isEqualTo(rejection.sentence())
                .doesNotContain("Okta");
        var okta = rejection.sentence(new Situation(false, true));
        assertThat(okta).endsWith(".");
        assertThat(okta.contains("n Okta ")).isEqualTo(!okta.equals(rejection.sentence()));
    }

    @ParameterizedTest
    @EnumSource
    void everySentenceIsSpelledAsInAmerica(Rejection rejection) {
        for (var logout : new boolean[] {true, false}) {
            for (var okta : new boolean[] {true, false}) {
                assertThat(rejection.sentence(new Situation(logout, okta)))
                        .doesNotContainPattern(
                                "(?i)(organ|canonical|recogn|author|normal|serial|initial)is|(behavi|hon|col)our|cancell");
            }
        }
    }

    @Test
    void noTwoSentencesAreAlike() {
        assertThat(Arrays.stream(Rejection.values()).map(Rejection::sentence)).doesNotHaveDuplicates();
    }
}
