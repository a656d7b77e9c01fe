package dev.rollcall.setup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OperatorKeyTest {
    private final OperatorKey key = OperatorKey.of("0123456789abcdef0123456789abcdef");

    @Test
    void theKeyIsReadFromABearerHeader() {
        assertThat(key.isIn("Bearer 0123456789abcdef0123456789abcdef")).isTrue();
        assertThat(key.isIn("bearer 0123456789abcdef0123456789abcdef")).isTrue();
    }

    @Test
    void nothingElseOpens() {
        assertThat(key.isIn(null)).isFalse();
        assertThat(key.isIn("")).isFalse();
        assertThat(key.isIn("Bearer ")).isFalse();
        assertThat(key.isIn("0123456789abcdef0123456789abcdef")).isFalse();
        assertThat(key.isIn("Basic 0123456789abcdef0123456789abcdef")).isFalse();
        assertThat(key.isIn("Bearer 0123456789abcdef0123456789abcdeF")).isFalse();
    }
}
