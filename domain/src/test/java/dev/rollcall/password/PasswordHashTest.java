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

    /** Else whoever asks for somebody who is not there would be answered sooner. */
    @Test
    void whatStandsForNobodyIsCheckedLikeAnyOther() {
        assertThat(PasswordHash.isOutdated(PasswordHash.OF_NOBODY)).isFalse();
        assertThat(PasswordHash.OF_NOBODY).hasSameSizeAs(PasswordHash.of("x"));
        assertThat(PasswordHash.matches("x", PasswordHash.OF_NOBODY)).isFalse();
    }
}
