package dev.rollcall.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetentionBoundsTest {
    @Test
    void eachHasADefaultAndCanBeSet() {
        assertThat(bounds(Map.of())).isEqualTo(new RetentionBounds(730, 1_000_000, 180, 200_000));
        assertThat(bounds(Map.of(
                        "rollcall.activity.most.days", "90",
                        "rollcall.activity.most.rows", "5000",
                        "rollcall.requests.most.days", "1",
                        "rollcall.requests.most.rows", "100")))
                .isEqualTo(new RetentionBounds(90, 5_000, 1, 100));
    }

    @ParameterizedTest
    @ValueSource(strings = {"29", "3651", "-1", "thirty", "99999999999"})
    void whatCannotBeUsedIsRefusedWithWhatCan(String value) {
        assertThatThrownBy(() -> bounds(Map.of("rollcall.activity.most.days", value)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("ROLLCALL_ACTIVITY_MOST_DAYS is \"" + value + "\": write a whole number from 30 to 3650.");
    }

    private static RetentionBounds bounds(Map<String, String> settings) {
        return RetentionBounds.of(key -> Optional.ofNullable(settings.get(key)));
    }
}
