package dev.rollcall.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.platform.failure.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {
    @ParameterizedTest
    @CsvSource({"Acme,acme", "Ämter & Co_2,amter-co-2", "'  Été -- School  ',ete-school", "'A/../B',a-b"})
    void aNameBecomesLettersDigitsAndHyphens(String name, String slug) {
        assertThat(Slug.of(name)).isEqualTo(slug);
    }

    @Test
    void aLongNameFitsIntoOneDnsLabel() {
        assertThat(Slug.of("a".repeat(62) + " b")).isEqualTo("a".repeat(62));
    }

    @Test
    void aNameWithoutLatinLettersIsRefusedWithAReason() {
        assertThatThrownBy(() -> Slug.of("学校"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("学校");
    }
}
