package dev.rollcall.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordHashTest {
    // Each takes a second here, as it shall.
    private static final String HASH = PasswordHash.of("correct horse");

    @Test
    void onlyThePasswordItselfMatches() {
        assertThat(PasswordHash.matches("correct horse", HASH)).isTrue();
        assertThat(PasswordHash.matches("correct horse ", HASH)).isFalse();
    }

    @Test
    void theSamePasswordHasAnotherHashEachTime() {
        assertThat(PasswordHash.of("correct horse")).isNotEqualTo(HASH);
    }

    @Test
    void aHashOfFewerRoundsStillMatchesAndIsOutdated() {
        assertThat(PasswordHash.isOutdated(HASH)).isFalse();
        assertThat(PasswordHash.isOutdated(HASH.replace("$220000$", "$1000$"))).isTrue();
    }

    /** Else whoever asks for somebody who is not there would be answered sooner. */
    @Test
    void whatStandsForNobodyIsCheckedLikeAnyOther() {
        assertThat(PasswordHash.isOutdated(PasswordHash.OF_NOBODY)).isFalse();
        assertThat(PasswordHash.OF_NOBODY).hasSameSizeAs(HASH);
        assertThat(PasswordHash.matches("x", PasswordHash.OF_NOBODY)).isFalse();
    }
}
