package dev.rollcall.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotedTest {
    @Test
    void whatFitsStaysAsItIs() {
        assertThat(Quoted.of("Ada “Łovelace” 👩 \"a\\b\"")).isEqualTo("Ada “Łovelace” 👩 \"a\\b\"");
        assertThat(Quoted.of("z".repeat(120))).isEqualTo("z".repeat(120));
        assertThat(Quoted.of("")).isEmpty();
        assertThat(Quoted.of(null)).isEqualTo("null");
    }

    @Test
    void whatIsLongerIsCutBetweenCharacters() {
        assertThat(Quoted.of("👩".repeat(300_000))).isEqualTo("👩".repeat(120) + '…');
        assertThat(Quoted.of("abc", 2)).isEqualTo("ab…");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\0", "\t", "\r", "\n", "\u001b", "\u0085", "\u00ad", "\u200b", "\u202e", "\u2066", "\u2028", "\u2029",
                "\ufeff", "\ud800", "\uffff"
            })
    void whatCannotBeSeenIsShown(String character) {
        assertThat(Quoted.of("a" + character + "b")).isEqualTo("a\uFFFDb");
    }
}
