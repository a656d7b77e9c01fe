package dev.rollcall.signin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.policy.SignInPolicy;
import dev.rollcall.sso.OpenRequest;
import dev.rollcall.sso.OpenRequests;
import dev.rollcall.sso.RelayTarget;
import dev.rollcall.sso.RequestPurpose;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class UnaskedAnswersTest {
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
    private static final SignInPolicy ASKED_BACK = SignInPolicy.DEFAULT;
    private static final SignInPolicy TAKEN = new SignInPolicy(
            true,
            true,
            ASKED_BACK.justInTime(),
            ASKED_BACK.ssoRequired(),
            ASKED_BACK.secondFactorRequired(),
            ASKED_BACK.nameIdRule(),
            ASKED_BACK.sha1Allowed(),
            ASKED_BACK.adminLimits(),
            ASKED_BACK.otherLimits());

    private static OpenRequest sent(RequestPurpose purpose, long secondsAgo) {
        var expires = NOW.minusSeconds(secondsAgo).plus(OpenRequests.LIFETIME);
        return new OpenRequest("_" + purpose + secondsAgo, purpose, RelayTarget.HOME, expires);
    }

    /** The provider had time to answer; and whoever pressed the tile again after that is no round without an end. */
    @ParameterizedTest
    @CsvSource({
        "SIGN_IN, 0, true",
        "SIGN_IN, 59, true",
        "SIGN_IN, 60, false",
        "SIGN_IN, 599, false",
        "IDP_INITIATED, 0, true",
        "IDP_INITIATED, 59, true",
        "IDP_INITIATED, 60, false",
        "TEST, 0, true",
        "TEST, 599, true"
    })
    void anAnswerToNoRequestIsUnexpectedForAMinuteAfterOne(
            RequestPurpose purpose, long secondsAgo, boolean unexpected) {
        assertThat(UnaskedAnswers.areUnexpected(List.of(sent(purpose, secondsAgo)), ASKED_BACK, NOW))
                .isEqualTo(unexpected);
    }

    @ParameterizedTest
    @EnumSource(names = {"SIGN_IN", "IDP_INITIATED", "TEST"})
    void oneRequestOfAMomentAgoIsEnough(RequestPurpose purpose) {
        var open = List.of(sent(purpose, 1), sent(RequestPurpose.SIGN_IN, 300));

        assertThat(UnaskedAnswers.areUnexpected(open, ASKED_BACK, NOW)).isTrue();
    }

    /** Whoever was refused for it turns it on and presses the tile again. */
    @Test
    void whereTheyAreTakenWhatWasAskedBackBeforeIsInNobodysWay() {
        var askedBack = sent(RequestPurpose.IDP_INITIATED, 1);

        assertThat(UnaskedAnswers.areUnexpected(List.of(askedBack), TAKEN, NOW)).isFalse();
        assertThat(UnaskedAnswers.areUnexpected(List.of(askedBack, sent(RequestPurpose.SIGN_IN, 1)), TAKEN, NOW))
                .isTrue();
    }
}
