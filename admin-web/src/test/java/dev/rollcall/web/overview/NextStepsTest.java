package dev.rollcall.web.overview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.provisioning.Milestone;
import dev.rollcall.provisioning.ScimStatus;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NextStepsTest {
    @Test
    void theFirstThatIsOpenIsNext() {
        assertThat(titles(new NextSteps(false, status(Set.of()), true).open())).containsExactly("Connect sign-in");
        assertThat(titles(new NextSteps(true, status(Set.of()), false).open()))
                .containsExactly("Turn SCIM on and generate a Secret Key");
        assertThat(titles(new NextSteps(true, status(Set.of(Milestone.TEST)), true).open()))
                .containsExactly("Assign people");
    }

    @Test
    void nothingIsLeftOnceAllIsSeen() {
        assertThat(new NextSteps(true, status(EnumSet.allOf(Milestone.class)), true).open())
                .isEmpty();
    }

    private static List<String> titles(List<NextStep> steps) {
        return steps.stream().filter(NextStep::isNext).map(NextStep::getTitle).toList();
    }

    private static ScimStatus status(Set<Milestone> reached) {
        return new ScimStatus(true, null, null, reached);
    }
}
