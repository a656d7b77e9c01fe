package dev.rollcall.scim.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.platform.failure.StaleVersionException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 7644 §3.14. */
class PreconditionsTest {
    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"*", "W/\"3\"", "\"3\"", "W/\"1\", W/\"3\"", " W/\"3\" "})
    void theVersionThatTheClientKnowsMayBeChanged(String ifMatch) {
        assertThatCode(() -> Preconditions.ifMatch(ifMatch).check(3)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "W/\"2\"",
                "W/\"33\"",
                "nonsense",
                "W/\"\"",
                "W/\"99999999999999999999\"",
                "-3",
                "3",
                "\"3",
                "W/\"03\""
            })
    void anotherVersionMayNot(String ifMatch) {
        assertThatThrownBy(() -> Preconditions.ifMatch(ifMatch).check(3)).isInstanceOf(StaleVersionException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"W/\"3\"", "*", "\"1\",\"3\""})
    void aKnownVersionNeedsNoBody(String ifNoneMatch) {
        assertThat(Preconditions.isKnown(ifNoneMatch, 3)).isTrue();
        assertThat(Preconditions.isKnown(null, 3)).isFalse();
        assertThat(Preconditions.isKnown("W/\"2\"", 3)).isFalse();
    }
}
