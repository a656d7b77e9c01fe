package dev.rollcall.web.settings.scim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.provisioning.Milestone;
import dev.rollcall.provisioning.ScimStatus;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OktaStepsTest {
    @Test
    void ourOwnStepNeedsTheSwitchAndAKey() {
        assertThat(steps(true, true).isReady()).isTrue();
        assertThat(steps(true, false).isReady()).isFalse();
        assertThat(steps(false, true).isReady()).isFalse();
    }

    @Test
    void nothingIsDoneBeforeOktaCalls() {
        var steps = steps(true, true);

        assertThat(steps.isConnected()).isFalse();
        assertThat(steps.isTested()).isFalse();
        assertThat(steps.isToApp()).isFalse();
    }

    @Test
    void anyCallProvesTheConnection() {
        for (Milestone milestone : Milestone.values()) {
            assertThat(steps(true, true, milestone).isConnected())
                    .as(milestone.name())
                    .isTrue();
        }
        assertThat(steps(true, true, Milestone.CREATE).isTested()).isFalse();
    }

    @Test
    void aPersonWrittenProvesThatToAppIsOn() {
        assertThat(steps(true, true, Milestone.CREATE).isToApp()).isTrue();
        assertThat(steps(true, true, Milestone.UPDATE).isToApp()).isTrue();
        assertThat(steps(true, true, Milestone.DEACTIVATE).isToApp()).isTrue();
        assertThat(steps(true, true, Milestone.IMPORT, Milestone.GROUP_PUSH).isToApp())
                .isFalse();
    }

    private static OktaSteps steps(boolean enabled, boolean anyKey, Milestone... reached) {
        return new OktaSteps(new ScimStatus(enabled, null, null, Set.of(reached)), anyKey);
    }
}
