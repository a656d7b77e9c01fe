package dev.rollcall.scim.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.scim.protocol.BodyMemory.Answer;
import org.junit.jupiter.api.Test;

class BodyMemoryTest {
    private final BodyMemory memory = new BodyMemory(100);

    @Test
    void oneLargeBodyFindsRoomWhereNothingElseIsHeld() {
        assertThat(memory.take("acme", 90, 0)).isEqualTo(Answer.GIVEN);
        assertThat(memory.take("acme", 90, 90)).isEqualTo(Answer.GIVEN);
    }

    @Test
    void anOrganizationGetsHalfForItsRequestsTogether() {
        assertThat(memory.take("acme", 30, 0)).isEqualTo(Answer.GIVEN);
        assertThat(memory.take("acme", 30, 0)).isEqualTo(Answer.ORGANIZATION_HAS_ENOUGH);
        assertThat(memory.take("umbrella", 30, 0)).isEqualTo(Answer.GIVEN);
    }

    @Test
    void allTogetherGetNoMoreThanThereIs() {
        assertThat(memory.take("acme", 60, 0)).isEqualTo(Answer.GIVEN);
        assertThat(memory.take("umbrella", 50, 0)).isEqualTo(Answer.ALL_GIVEN);
        assertThat(memory.take("umbrella", 40, 0)).isEqualTo(Answer.GIVEN);
    }

    @Test
    void whatIsGivenBackIsThereAgain() {
        memory.take("acme", 50, 0);
        memory.give("acme", 50);

        assertThat(memory.take("acme", 50, 0)).isEqualTo(Answer.GIVEN);
        assertThat(memory.take("umbrella", 50, 0)).isEqualTo(Answer.GIVEN);
    }
}
