package dev.rollcall.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
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
}
