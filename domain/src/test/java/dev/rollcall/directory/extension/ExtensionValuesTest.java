package dev.rollcall.directory.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.platform.failure.InvalidValueException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExtensionValuesTest {
    private static final ExtensionAttribute CAMPUS = attribute("campus", AttributeType.STRING, false);
    private static final ExtensionAttribute TAGS = attribute("tags", AttributeType.STRING, true);
    private static final ExtensionAttribute SCORE = attribute("score", AttributeType.DECIMAL, false);

    @Test
    void anAttributeWithoutValuesIsAbsent() {
        assertThat(new ExtensionValues(Map.of(TAGS, List.of()))).isEqualTo(ExtensionValues.NONE);
    }

    @ParameterizedTest
    @CsvSource({"4.50, 4.5", "1E2, 100", "0.00, 0", "99999999999999999999, 99999999999999999999", "1E-18, 1E-18"})
    void aDecimalIsKeptWithoutTrailingZeros(String sent, String kept) {
        var values = new ExtensionValues(Map.of(SCORE, List.of(new BigDecimal(sent))));

        assertThat(values.of(SCORE)).containsExactly(new BigDecimal(kept));
    }

    @ParameterizedTest
    @ValueSource(strings = {"100000000000000000000", "1E-19", "1E+2000000000", "-1E+20"})
    void aDecimalWithMoreDigitsThanAreKeptIsRefused(String sent) {
        assertThatThrownBy(() -> new ExtensionValues(Map.of(SCORE, List.of(new BigDecimal(sent)))))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("urn:example:school:score has too many digits");
    }

    @Test
    void moreValuesThanTheAttributeTakesAreRefused() {
        assertThatThrownBy(() -> new ExtensionValues(Map.of(CAMPUS, List.of("north", "south"))))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("at most 1 is kept");
        assertThatThrownBy(() -> new ExtensionValues(Map.of(TAGS, Collections.nCopies(501, "a"))))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("at most 500 are kept");
    }

    @Test
    void aValueOfAnotherTypeIsADefect() {
        assertThatThrownBy(() -> new ExtensionValues(Map.of(SCORE, List.of("4.5"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void timesAreKeptInMicroseconds() {
        ExtensionAttribute since = attribute("since", AttributeType.DATE_TIME, false);
        var values = new ExtensionValues(Map.of(since, List.of(Instant.parse("2026-05-13T04:42:34.123456789Z"))));

        assertThat(values.of(since)).containsExactly(Instant.parse("2026-05-13T04:42:34.123456Z"));
    }

    @Test
    void differencesAreWhatWasChangedAddedOrTaken() {
        var before = new ExtensionValues(Map.of(CAMPUS, List.of("north"), TAGS, List.of("a")));
        var after = new ExtensionValues(Map.of(TAGS, List.of("a", "b"), SCORE, List.of(BigDecimal.ONE)));

        assertThat(before.differences(after)).containsExactlyInAnyOrder(CAMPUS, TAGS, SCORE);
        assertThat(before.differences(before)).isEmpty();
    }

    private static ExtensionAttribute attribute(String name, AttributeType type, boolean multiValued) {
        return new ExtensionAttribute(name, "urn:example:school", name, type, multiValued, false);
    }
}
