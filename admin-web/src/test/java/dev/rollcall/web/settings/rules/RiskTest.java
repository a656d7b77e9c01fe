package dev.rollcall.web.settings.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.policy.SignInPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RiskTest {
    @Test
    void onlyWhatIsTurnedOnIsARisk() {
        assertThat(Risk.between(policy(false, false), policy(true, true)))
                .containsExactly(Risk.SSO_REQUIRED, Risk.SHA1_ALLOWED);
        assertThat(Risk.between(policy(true, false), policy(true, true))).containsExactly(Risk.SHA1_ALLOWED);
        assertThat(Risk.between(policy(true, true), policy(true, true))).isEmpty();
        assertThat(Risk.between(policy(true, true), policy(false, false))).isEmpty();
    }

    @Test
    void answersThatNobodyAskedForAreARiskWhereSignInMayBeginAtTheProvider() {
        assertThat(Risk.between(SignInPolicy.DEFAULT, unasked(true, true))).containsExactly(Risk.ANSWERS_TAKEN_UNASKED);
        assertThat(Risk.between(unasked(false, true), unasked(true, true))).containsExactly(Risk.ANSWERS_TAKEN_UNASKED);
        assertThat(Risk.between(SignInPolicy.DEFAULT, unasked(false, true))).isEmpty();
        assertThat(Risk.between(unasked(true, true), SignInPolicy.DEFAULT)).isEmpty();
    }

    @Test
    void aQuestionAboutOneIsNoneAboutBoth() {
        var both = Risk.between(policy(false, false), policy(true, true));
        var one = Risk.between(policy(false, false), policy(true, false));

        assertThat(Risk.names(both)).isNotEqualTo(Risk.names(one)).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void eachSaysItsConsequence(Risk risk) {
        assertThat(risk.consequence()).endsWith(".").doesNotContain("{");
    }

    private static SignInPolicy unasked(boolean idpInitiated, boolean taken) {
        SignInPolicy policy = SignInPolicy.DEFAULT;
        return new SignInPolicy(
                idpInitiated,
                taken,
                policy.justInTime(),
                policy.ssoRequired(),
                policy.secondFactorRequired(),
                policy.nameIdRule(),
                policy.sha1Allowed(),
                policy.adminLimits(),
                policy.otherLimits());
    }

    private static SignInPolicy policy(boolean ssoRequired, boolean sha1Allowed) {
        SignInPolicy policy = SignInPolicy.DEFAULT;
        return new SignInPolicy(
                policy.idpInitiated(),
                policy.answersTakenUnasked(),
                policy.justInTime(),
                ssoRequired,
                policy.secondFactorRequired(),
                policy.nameIdRule(),
                sha1Allowed,
                policy.adminLimits(),
                policy.otherLimits());
    }
}
