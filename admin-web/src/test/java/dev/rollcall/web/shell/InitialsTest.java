package dev.rollcall.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitialsTest {
    @ParameterizedTest
    @CsvSource({
        "Ada Lovelace, AL",
        "Grace Brewster Hopper, GH",
        "ada@example.com, A",
        "ada.lovelace@example.com, AL",
        "李 小龍, 李小",
        "émile, É",
        "'  ', ?",
        "'@', ?"
    })
    void oneOrTwoLettersStandForAName(String name, String initials) {
        assertThat(Initials.of(name)).isEqualTo(initials);
    }
}
