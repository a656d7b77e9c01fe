package dev.rollcall.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClientAddressTest {
    @Test
    void theProxyNextToUsTellsWhoCameLast() {
        assertThat(ClientAddress.of("127.0.0.1", "1.2.3.4, 203.0.113.9")).isEqualTo("203.0.113.9");
        assertThat(ClientAddress.of("10.0.0.7", "203.0.113.9")).isEqualTo("203.0.113.9");
    }

    @Test
    void aStrangerCannotChooseAnAddress() {
        assertThat(ClientAddress.of("198.51.100.1", "1.2.3.4")).isEqualTo("198.51.100.1");
    }

    @Test
    void withoutTheHeaderItIsThePeer() {
        assertThat(ClientAddress.of("127.0.0.1", null)).isEqualTo("127.0.0.1");
        assertThat(ClientAddress.of("127.0.0.1", " ")).isEqualTo("127.0.0.1");
    }
}
