package dev.rollcall.directory.held.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HeldStepsTest {
    private static final HeldSteps TWO_LEAVE = HeldSteps.NONE.removing(List.of("a", "b"));

    @Test
    void whatIsKeptIsReadAsItWas() {
        var steps = TWO_LEAVE.adding(List.of("c")).renamed("Staff").withExternalId(null);

        assertThat(HeldSteps.read(steps.text())).isEqualTo(steps);
        assertThat(HeldSteps.read(TWO_LEAVE.text())).isEqualTo(TWO_LEAVE);
        assertThat(HeldSteps.read(TWO_LEAVE.withExternalId("x").text()).externalId())
                .isEqualTo(Optional.of("x"));
    }

    @Test
    void ofEachMemberTheLastRequestDecides() {
        var both = TWO_LEAVE
                .adding(List.of("c"))
                .then(HeldSteps.NONE.removing(List.of("c")).adding(List.of("a")));

        assertThat(both.removed()).isEqualTo(Set.of("b", "c"));
        assertThat(both.added()).isEqualTo(Set.of("a"));
    }

    @Test
    void theSameRequestOnceMoreChangesNothing() {
        assertThat(TWO_LEAVE.then(TWO_LEAVE)).isEqualTo(TWO_LEAVE);
    }

    @Test
    void whatWasDoneSinceIsNotUndone() {
        var held = TWO_LEAVE.renamed("Staff").adding(List.of("c", "d"));

        var rest = held.afterDone(
                HeldSteps.NONE.adding(List.of("a")).removing(List.of("c")).renamed("Everybody"));

        assertThat(rest).isEqualTo(HeldSteps.NONE.removing(List.of("b")).adding(List.of("d")));
        assertThat(TWO_LEAVE.afterDone(HeldSteps.NONE.adding(List.of("a", "b"))).isEmpty())
                .isTrue();
    }
}
