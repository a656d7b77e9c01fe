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
    void aProxyInAPrivateNetworkOfAnyKindIsBelieved() {
        assertThat(ClientAddress.of("fd12:3456::1", "203.0.113.9")).isEqualTo("203.0.113.9");
        assertThat(ClientAddress.of("100.64.0.9", "203.0.113.9")).isEqualTo("203.0.113.9");
        assertThat(ClientAddress.of("100.128.0.9", "203.0.113.9")).isEqualTo("100.128.0.9");
        assertThat(ClientAddress.of("2001:db8::1", "203.0.113.9")).isEqualTo("2001:db8::1");
    }

    @Test
    void ofAnIpv6AddressTheNetworkCounts() {
        assertThat(ClientAddress.network("2001:db8:1:2:aaaa::1"))
                .isEqualTo(ClientAddress.network("2001:db8:1:2:bbbb::2"))
                .isNotEqualTo(ClientAddress.network("2001:db8:1:3:aaaa::1"));
        assertThat(ClientAddress.network("203.0.113.9")).isEqualTo("203.0.113.9");
        assertThat(ClientAddress.network("no:address.example")).isEqualTo("no:address.example");
        assertThat(ClientAddress.network("::ffff:203.0.113.9")).isEqualTo("::ffff:203.0.113.9");
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
