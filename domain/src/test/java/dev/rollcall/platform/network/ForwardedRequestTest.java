package dev.rollcall.platform.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.setting.AddressLiteral;
import org.junit.jupiter.api.Test;

class ForwardedRequestTest {
    @Test
    void aCustomerOfIpv6IsOneNetworkAndManyCustomersAreOneNeighborhood() {
        assertThat(network("2001:db8:1:2:aaaa::1"))
                .isEqualTo(network("2001:db8:1:2:bbbb::2"))
                .isNotEqualTo(network("2001:db8:1:3:aaaa::1"));
        assertThat(neighborhood("2001:db8:1:2::1"))
                .isEqualTo(neighborhood("2001:db8:1:3::1"))
                .isNotEqualTo(neighborhood("2001:db8:2:2::1"));
    }

    @Test
    void anIpv4AddressIsOneNetworkHoweverItIsWritten() {
        assertThat(network("203.0.113.9"))
                .isEqualTo(network("::ffff:203.0.113.9"))
                .isEqualTo(network("::ffff:cb00:7109"))
                .isNotEqualTo(network("203.0.113.10"));
        assertThat(neighborhood("203.0.113.9"))
                .isEqualTo(neighborhood("203.0.113.10"))
                .isNotEqualTo(neighborhood("203.0.114.9"));
    }

    private static String network(String text) {
        return ForwardedRequest.network(AddressLiteral.of(text).orElseThrow());
    }

    private static String neighborhood(String text) {
        return ForwardedRequest.neighborhood(AddressLiteral.of(text).orElseThrow());
    }
}
