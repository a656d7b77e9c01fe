package dev.rollcall.saml.sso;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RejectionTest {
    @ParameterizedTest
    @EnumSource
    void everySentenceSaysWhatToDo(Rejection rejection) {
        assertThat(rejection.sentence()).endsWith(".").doesNotContain("  ", "%d");
        assertThat(rejection.sentence().split("(?<=[.:;]) |, ")).hasSizeGreaterThan(1);
    }

    @Test
    void noTwoSentencesAreAlike() {
        assertThat(Arrays.stream(Rejection.values()).map(Rejection::sentence)).doesNotHaveDuplicates();
    }
}
