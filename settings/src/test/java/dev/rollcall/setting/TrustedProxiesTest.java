package dev.rollcall.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {
    @ParameterizedTest
    @CsvSource({
        "10.0.0.7, true",
        "10.0.0.8, false",
        "192.168.255.255, true",
        "192.169.0.0, false",
        "2001:db8::7, true",
        "2001:db9::7, false",
        "127.0.0.1, false",
        "::ffff:10.0.0.7, true"
    })
    void addressesAndRangesAreMeantExactly(String address, boolean trusted) {
        var proxies = TrustedProxies.of("10.0.0.7, 192.168.0.0/16,2001:db8::/32");

        assertThat(proxies.contains(AddressLiteral.of(address).orElseThrow())).isEqualTo(trusted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "proxy.example",
                "localhost",
                "10.0.0.0/33",
                "10.0.0/8",
                "::1/129",
                "10.0.0.1:80",
                "10.0.0.1;10.0.0.2",
                "10.0.0.1 10.0.0.2",
                "10.0.0.1,",
                "*",
                "all"
            })
    void whatIsNoAddressIsRefusedWithWhatToWrite(String setting) {
        assertThatThrownBy(() -> TrustedProxies.of(setting))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("ROLLCALL_TRUSTED_PROXIES is \"" + setting + "\": ")
                .hasMessageContaining("such as 127.0.0.1,10.0.0.0/8");
    }

    @Test
    void everybodyCanBeTrustedIfThatIsWhatTheOperatorWrites() {
        assertThat(TrustedProxies.of("0.0.0.0/0")
                        .contains(AddressLiteral.of("1.2.3.4").orElseThrow()))
                .isTrue();
    }
}
