package dev.rollcall.signin.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TurnsTest {
    private final Turns turns = new Turns();

    @Test
    void anOrganizationReadsTwoAtATimeAndHoldsUpNoOther() {
        assertThat(turns.begin("a")).isTrue();
        assertThat(turns.begin("a")).isTrue();
        assertThat(turns.begin("a")).isFalse();
        assertThat(turns.begin("a")).isFalse();
        assertThat(turns.begin("b")).isTrue();

        turns.end("a");

        assertThat(turns.begin("a")).isTrue();
        assertThat(turns.begin("a")).isFalse();
    }
}
