package dev.rollcall.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.platform.failure.InvalidValueException;
import dev.rollcall.setting.AddressLiteral;
import java.net.InetAddress;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedAddressesTest {
    @ParameterizedTest
    @CsvSource({
        "203.0.113.9, 203.0.113.9, true",
        "203.0.113.9, 203.0.113.8, false",
        "10.0.0.0/8, 10.255.3.4, true",
        "10.0.0.0/8, 11.0.0.1, false",
        "10.1.2.3/8, 10.9.9.9, true",
        "2001:db8::/32, 2001:db8:1::1, true",
        "2001:db8::/32, 2001:db9::1, false",
        "203.0.113.0/24, ::ffff:203.0.113.9, true",
        "0.0.0.0/0, 2001:db8::1, false",
        "::/0, 203.0.113.9, false"
    })
    void anAddressIsAllowedByTheRangeThatHasIt(String line, String client, boolean allowed) {
        assertThat(AllowedAddresses.of(line).allow(address(client))).isEqualTo(allowed);
    }

    @Test
    void oneOfSeveralLinesIsEnough() {
        var addresses = AllowedAddresses.of("10.0.0.0/8\r\n\n  203.0.113.9, 2001:db8::1\n10.0.0.0/8");

        assertThat(addresses.text()).isEqualTo("10.0.0.0/8\n203.0.113.9\n2001:db8::1");
        assertThat(addresses.allow(address("2001:db8::1"))).isTrue();
        assertThat(addresses.allow(address("192.0.2.1"))).isFalse();
    }

    @Test
    void noneAllowsAnyAndSomeAllowNobodyUnknown() {
        assertThat(AllowedAddresses.of(" \n ")).isEqualTo(AllowedAddresses.ANY);
        assertThat(AllowedAddresses.ANY.allow(address("192.0.2.1"))).isTrue();
        assertThat(AllowedAddresses.ANY.allow(null)).isTrue();
        assertThat(AllowedAddresses.of("0.0.0.0/0").allow(null)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"okta.com", "localhost", "10.0.0", "10.0.0.0/33", "2001:db8::/129", "10.0.0.1:443", "010.0.0.1"})
    void whatIsNoAddressIsNamed(String line) {
        assertThatThrownBy(() -> AllowedAddresses.of("192.0.2.1\n" + line))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("\"" + line + "\" is no network address.");
    }

    @Test
    void thereAreAtMostTwoHundredAndTheyFitTheirColumn() {
        String longest = IntStream.range(0, 200)
                .mapToObj("2001:0db8:0000:0000:0000:0000:00%02x:0001/128"::formatted)
                .collect(Collectors.joining("\n"));

        assertThat(AllowedAddresses.of(longest).text()).hasSizeLessThan(10_000);
        assertThatThrownBy(() -> AllowedAddresses.of(longest + "\n192.0.2.1"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("at most 200");
    }

    private static InetAddress address(String text) {
        return AddressLiteral.of(text).orElseThrow();
    }
}
