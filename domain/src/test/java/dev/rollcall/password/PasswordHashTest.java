package dev.rollcall.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordHashTest {
    @Test
    void onlyThePasswordItselfMatches() {
        String hash = PasswordHash.of("correct horse");

        assertThat(PasswordHash.matches("correct horse", hash)).isTrue();
        assertThat(PasswordHash.matches("correct horse ", hash)).isFalse();
    }

    @Test
    void theSamePasswordHasAnotherHashEachTime() {
        assertThat(PasswordHash.of("correct horse")).isNotEqualTo(PasswordHash.of("correct horse"));
    }

    @Test
    void aHashOfFewerRoundsStillMatchesAndIsOutdated() {
        String today = PasswordHash.of("x");

        assertThat(PasswordHash.isOutdated(today)).isFalse();
        assertThat(PasswordHash.isOutdated(today.replace("$220000$", "$1000$"))).isTrue();
    }
}
