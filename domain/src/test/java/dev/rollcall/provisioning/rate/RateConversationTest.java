package dev.rollcall.provisioning.rate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.provisioning.rate.KeyUses.Counter;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RateConversationTest {
    private static final UsedKey KEY = new UsedKey("acme", "1");
    private static final Counter SECOND = new Counter("second", KEY);
    private static final Counter THIRD = new Counter("third", KEY);

    private final RateConversation conversation = new RateConversation();

    @Test
    void whatWasThereBeforeIsNoNews() {
        assertThat(conversation.hear(Map.of(SECOND, 500L))).isEmpty();
        assertThat(conversation.hear(Map.of(SECOND, 500L))).isEmpty();
    }

    @Test
    void whatTheOthersHaveUsedMoreIsAddedUp() {
        conversation.hear(Map.of(SECOND, 500L));

        assertThat(conversation.hear(Map.of(SECOND, 507L, THIRD, 20L))).isEqualTo(Map.of(KEY, 27L));
    }

    @Test
    void aCounterThatWentAwayBeginsAgain() {
        conversation.hear(Map.of(SECOND, 500L, THIRD, 500L));

        assertThat(conversation.hear(Map.of(SECOND, 3L))).isEqualTo(Map.of(KEY, 3L));
        assertThat(conversation.hear(Map.of(SECOND, 3L, THIRD, 4L))).isEqualTo(Map.of(KEY, 4L));
    }
}
