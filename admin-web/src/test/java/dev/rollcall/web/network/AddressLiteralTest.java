package dev.rollcall.web.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressLiteralTest {
    @ParameterizedTest
    @CsvSource({
        "203.0.113.9, 203.0.113.9",
        "203.0.113.9:4711, 203.0.113.9",
        "203.0.113.9:_hidden, 203.0.113.9",
        "2001:db8::1, 2001:db8:0:0:0:0:0:1",
        "[2001:db8::1], 2001:db8:0:0:0:0:0:1",
        "[2001:DB8::1]:4711, 2001:db8:0:0:0:0:0:1",
        "fe80::1%eth0, fe80:0:0:0:0:0:0:1",
        "[fe80::1%25]:80, fe80:0:0:0:0:0:0:1",
        "::ffff:203.0.113.9, 203.0.113.9",
        "[::ffff:203.0.113.9]:80, 203.0.113.9"
    })
    void anAddressIsReadWithoutItsPortAndZone(String text, String address) {
        assertThat(AddressLiteral.ofNode(text).map(InetAddress::getHostAddress)).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "unknown",
                "_hidden",
                "localhost",
                "browser.example",
                "1",
                "1.2",
                "1.2.3",
                "1.2.3.4.5",
                "1.2.3.256",
                "01.2.3.4",
                "0x7f.0.0.1",
                "1.2.3.4:port",
                "1.2.3.4:123456",
                "[1.2.3.4]",
                "1.2.3.4/8",
                "2001:db8::1::2",
                "2001:db8:g::1",
                "[2001:db8::1",
                "2001:db8::1]",
                "[2001:db8::1]x",
                "1.2.3.4%eth0",
                "1.2.3.4 5.6.7.8"
            })
    void whatIsNoAddressIsNone(String text) {
        assertThat(AddressLiteral.ofNode(text)).isEmpty();
    }

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
        return ClientAddress.network(AddressLiteral.of(text).orElseThrow());
    }

    private static String neighborhood(String text) {
        return ClientAddress.neighborhood(AddressLiteral.of(text).orElseThrow());
    }
}
