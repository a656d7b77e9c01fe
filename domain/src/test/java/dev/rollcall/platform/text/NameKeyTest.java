package dev.rollcall.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameKeyTest {
    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "Alpha.7@x.example,\uFF21lpha.7@x.example",
                "alpha\uFF20x.example,alpha@x.example",
                "\u30AB\u30AC,\uFF76\uFF76\uFF9E",
                "\u3131\u314F\u3163,\uFFA1\uFFC2\uFFDC",
                "\uFFE3,\u00AF",
                "ada,a\u00ADda",
                "ada,ad\u200Ba",
                "ada,\u202Eada\u202C",
                "ada,\uFEFFada",
                "ada,ada\uFE0F",
                "ada,a\u0007da",
                "ada, ada",
                "ada,ada\u00A0",
                "ada,\u3000ada\u2003\t",
                "ada,\u200B ada \u00AD",
                "ada lovelace,Ada\u00A0Lovelace",
                "STRASSE,stra\u00DFe",
                "STRASSE,STRA\u1E9EE",
                "\u00C9mile,e\u0301mile",
                "\u00E9mile,e\u00AD\u0301mile"
            })
    void oneName(String one, String other) {
        assertThat(NameKey.of(one)).isEqualTo(NameKey.of(other));
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {"ada,\u0430da", "ada,a da", "ada  b,ada b", "ada,ada.", "2,\u00B2", "fi\u0301,f\u0131"})
    void twoNames(String one, String other) {
        assertThat(NameKey.of(one)).isNotEqualTo(NameKey.of(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00AD", "\u3000\u00A0", "\u200B\uFEFF", "\t\u0085\n", "\u3164\uFFA0"})
    void thereIsNothingToSee(String name) {
        assertThat(NameKey.of(name)).isEmpty();
    }

    @Test
    void theKeyOfAKeyIsItself() {
        IntStream.rangeClosed(1, 0x2FFFF)
                .filter(c -> c < 0xD800 || c > 0xDFFF)
                .mapToObj(c -> Character.toString(c) + "a" + Character.toString(c) + "\u0301" + Character.toString(c))
                .forEach(name -> assertThat(NameKey.of(NameKey.of(name)))
                        .as(name.codePoints()
                                .mapToObj(c -> String.format(Locale.ROOT, "%04X ", c))
                                .toList()
                                .toString())
                        .isEqualTo(NameKey.of(name)));
    }

    @Test
    void aPartKeepsTheBlankThatMayStandInside() {
        assertThat(NameKey.ofBeginning(" \uFF21da ")).isEqualTo("ada ");
        assertThat(NameKey.ofEnd(" \uFF21da ")).isEqualTo(" ada");
        assertThat(NameKey.ofPart(" A\u00ADda ")).isEqualTo(" ada ");
    }

    @ParameterizedTest
    @CsvSource({"Ada,aDA", "\uFF21da,ada", "\u00C9mile,e\u0301mile"})
    void theSameNameByTheProfileItself(String one, String other) {
        assertThat(NameKey.sameName(one, other)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {"ada,a\u00ADda", "ada,ada\u200B", "ada,ada ", "ada, ada", "strasse,stra\u00DFe", "admin,adm\u0131n"
            })
    void whoMayBeWhomIsStricter(String one, String other) {
        assertThat(NameKey.of(one)).isEqualTo(NameKey.of(other));
        assertThat(NameKey.sameName(one, other)).isFalse();
    }
}
