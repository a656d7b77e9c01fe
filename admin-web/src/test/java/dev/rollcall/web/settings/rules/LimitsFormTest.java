package dev.rollcall.web.settings.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.platform.failure.InvalidValueException;
import dev.rollcall.policy.SessionLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsFormTest {
    @Test
    void whatIsShownIsWhatIsRead() {
        var form = new LimitsForm("adminLimits");
        form.show(SessionLimits.ofMinutes(30, 720));

        assertThat(form.getIdle()).isEqualTo("30");
        assertThat(form.getAbsolute()).isEqualTo("720");
        assertThat(form.limits()).isEqualTo(SessionLimits.ofMinutes(30, 720));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "half an hour", "30.5", "99999999999"})
    void whatIsNoNumberOfMinutesIsRefusedAndStillThere(String typed) {
        var form = typed(typed, "720");

        assertThatThrownBy(form::limits)
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("Sessions of admins: “" + typed + "” is not a number of minutes.");
        assertThat(form.getIdle()).isEqualTo(typed);
    }

    @Test
    void aBoundThatIsPassedIsTheDomainsSentence() {
        assertThatThrownBy(typed("3", "720")::limits)
                .hasMessage("Sessions of admins: A session may be unused for 5 minutes to 12 hours (720 minutes)."
                        + " Choose a time between. Nothing was saved.");
    }

    @Test
    void spacesAroundANumberDoNotMatter() {
        assertThat(typed(" 30 ", "720").limits()).isEqualTo(SessionLimits.ofMinutes(30, 720));
    }

    private static LimitsForm typed(String idle, String absolute) {
        var form = new LimitsForm("adminLimits");
        form.setIdle(idle);
        form.setAbsolute(absolute);
        return form;
    }
}
