package dev.rollcall.web.settings.scim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.provisioning.Milestone;
import dev.rollcall.provisioning.provider.AppKind;
import dev.rollcall.provisioning.provider.SeenSteps;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OktaStepsTest {
    private static final Instant FIRST = Instant.parse("2026-11-30T08:00:00Z");

    @Test
    void nothingIsDoneBeforeOktaCalls() {
        var steps = steps(null, null);

        assertThat(steps.getConnected()).isNull();
        assertThat(steps.getTested()).isNull();
        assertThat(steps.getToApp()).isNull();
    }

    @Test
    void anyCallProvesTheConnection() {
        for (Milestone milestone : Milestone.values()) {
            assertThat(steps(null, null, milestone).getConnected())
                    .as(milestone.name())
                    .isNotNull();
        }
        assertThat(steps(null, null, Milestone.CREATE).getTested()).isNull();
    }

    @Test
    void aPersonWrittenProvesThatToAppIsOn() {
        assertThat(steps(null, null, Milestone.CREATE).getToApp()).isNotNull();
        assertThat(steps(null, null, Milestone.UPDATE).getToApp()).isNotNull();
        assertThat(steps(null, null, Milestone.DEACTIVATE).getToApp()).isNotNull();
        assertThat(steps(null, null, Milestone.IMPORT, Milestone.GROUP_PUSH).getToApp())
                .isNull();
    }

    @Test
    void aStepIsAsOldAsTheFirstCallThatProvesIt() {
        var steps = steps(null, null, Milestone.UPDATE, Milestone.CREATE);

        assertThat(steps.getToApp()).isEqualTo(FIRST);
        assertThat(steps.getCreated()).isEqualTo(FIRST.plusSeconds(1));
    }

    @Test
    void onlyTheKindOfAppThatIsInUseHasSteps() {
        assertThat(steps(AppKind.OWN, AppKind.CATALOG, Milestone.TEST).getTested())
                .isNull();
        assertThat(steps(AppKind.OWN, AppKind.CATALOG, Milestone.TEST).isInUse())
                .isFalse();
        assertThat(steps(AppKind.CATALOG, AppKind.CATALOG, Milestone.TEST).getTested())
                .isEqualTo(FIRST);
        assertThat(steps(AppKind.CATALOG, AppKind.CATALOG, Milestone.TEST).isInUse())
                .isTrue();
    }

    @Test
    void whileNoCallHasToldThemApartBothHave() {
        assertThat(steps(AppKind.OWN, null, Milestone.TEST).getTested()).isEqualTo(FIRST);
        assertThat(steps(AppKind.CATALOG, null, Milestone.TEST).getTested()).isEqualTo(FIRST);
        assertThat(steps(AppKind.OWN, null, Milestone.TEST).isInUse()).isFalse();
    }

    /** Each a second after the one before. */
    private static OktaSteps steps(@Nullable AppKind of, @Nullable AppKind seen, Milestone... reached) {
        Map<Milestone, Instant> at = new EnumMap<>(Milestone.class);
        for (Milestone milestone : reached) {
            at.put(milestone, FIRST.plusSeconds(at.size()));
        }
        return new OktaSteps(true, new SeenSteps(at, seen), of);
    }
}
