package dev.rollcall.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.platform.failure.InvalidValueException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInPolicyTest {
    private static final Instant START = Instant.parse("2026-11-24T08:00:00Z");

    @Test
    void theDefaultsAreStrictButForOktasTile() {
        SignInPolicy policy = SignInPolicy.DEFAULT;

        assertThat(policy.idpInitiated()).isTrue();
        assertThat(policy.answersTakenUnasked()).isFalse();
        assertThat(policy.justInTime()).isEqualTo(JustInTime.OFF);
        assertThat(policy.ssoRequired()).isFalse();
        assertThat(policy.sha1Allowed()).isFalse();
        assertThat(policy.limits(true)).isEqualTo(SessionLimits.ofMinutes(30, 720));
    }

    @Test
    void justInTimeStopsWithScimUnlessAnAdminWantsBoth() {
        assertThat(JustInTime.OFF.creates(false)).isFalse();
        assertThat(JustInTime.WITHOUT_SCIM.creates(false)).isTrue();
        assertThat(JustInTime.WITHOUT_SCIM.creates(true)).isFalse();
        assertThat(JustInTime.ALWAYS.creates(true)).isTrue();
    }

    @Test
    void differencesNameTheSettingWithBothValues() {
        var after = new SignInPolicy(
                false,
                true,
                JustInTime.OFF,
                false,
                true,
                NameIdRule.EXTERNAL_ID,
                false,
                SessionLimits.ofMinutes(15, 720),
                SignInPolicy.DEFAULT.otherLimits());

        assertThat(SignInPolicy.DEFAULT.differences(after))
                .containsExactly(
                        new SignInPolicy.Difference("idpInitiated", "on", "off"),
                        new SignInPolicy.Difference("answersTakenUnasked", "off", "on"),
                        new SignInPolicy.Difference("secondFactorRequired", "off", "on"),
                        new SignInPolicy.Difference("nameIdRule", "userName", "externalId"),
                        new SignInPolicy.Difference(
                                "adminLimits", "30 min unused, 720 min in all", "15 min unused, 720 min in all"));
        assertThat(after.differences(after)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"4, 720", "721, 1440", "5, 14", "30, 10081", "60, 59"})
    void limitsOutsideTheirBoundsAreRefused(int idle, int absolute) {
        assertThatThrownBy(() -> SessionLimits.ofMinutes(idle, absolute)).isInstanceOf(InvalidValueException.class);
    }

    @ParameterizedTest
    @CsvSource({"5, 15", "720, 720", "720, 10080"})
    void limitsAtTheirBoundsAreTaken(int idle, int absolute) {
        assertThat(SessionLimits.ofMinutes(idle, absolute).idle().toMinutes()).isEqualTo(idle);
    }

    @Test
    void aSessionEndsAtTheMomentOfItsLimit() {
        var limits = SessionLimits.ofMinutes(30, 60);

        assertThat(limits.areOver(START, START, at(30).minusMillis(1))).isFalse();
        assertThat(limits.areOver(START, START, at(30))).isTrue();
        assertThat(limits.areOver(START, at(59), at(60).minusMillis(1))).isFalse();
        assertThat(limits.areOver(START, at(59), at(60))).isTrue();
    }

    private static Instant at(int minutes) {
        return START.plusSeconds(60L * minutes);
    }
}
