package dev.rollcall.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextKeyTest {
    @ParameterizedTest
    @CsvSource({"Ada,ada", "ADA@EXAMPLE.COM,ada@example.com", "Straße,STRASSE", "É,e\u0301", "K,k"})
    void textsThatDifferInCaseOrCompositionAreTheSame(String one, String other) {
        assertThat(TextKey.of(one)).isEqualTo(TextKey.of(other));
    }

    @ParameterizedTest
    @CsvSource({"Ada,aDA", "ÉMILE,e\u0301mile", "ΣΟΦΌΣ,σοφός", "straße,Straße"})
    void lettersInAnyCaseAreTheSameLetters(String one, String other) {
        assertThat(TextKey.sameLetters(one, other)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"admin,admın", "boss,boſs", "strasse,straße", "finn,ﬁnn", "istanbul,İstanbul", "ada,аda"})
    void lettersThatOnlyFoldAlikeAreNot(String one, String other) {
        assertThat(TextKey.sameLetters(one, other)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"ada,аda", "ada,ada\u200B"})
    void lookAlikesStayDistinct(String one, String other) {
        assertThat(TextKey.of(one)).isNotEqualTo(TextKey.of(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"İstanbul", "ıI", "ﬁne", "Ⅷ", "ΰ", "ß", "ſ"})
    void theKeyOfAKeyIsItself(String text) {
        assertThat(TextKey.of(TextKey.of(text))).isEqualTo(TextKey.of(text));
    }

    // String's own folding copies the text once for each such letter: 40,000 of them took seconds.
    @ParameterizedTest
    @CsvSource({"ß,ss", "İ,i̇", "ΰ,ΰ", "😀ﬁ,😀fi"})
    @Timeout(5)
    void lettersThatGrowAreFoldedOneByOneHoweverMany(String letter, String key) {
        assertThat(TextKey.of("a" + letter.repeat(40_000))).isEqualTo("a" + key.repeat(40_000));
    }

    @Test
    void theLastSigmaOfAWordIsFoldedByItsNeighboursHoweverLongTheText() {
        String text = "x".repeat(63) + "ΌΣ " + "ΟΣ".repeat(40) + "İΣ";
        assertThat(TextKey.of(text)).isEqualTo(text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT));
    }

    @Test
    void aLongTextIsCutForItsIndexOnly() {
        assertThat(TextKey.indexed("x".repeat(400))).hasSize(TextKey.INDEXED_LENGTH);
        assertThat(TextKey.of("x".repeat(400))).hasSize(400);
    }
}
