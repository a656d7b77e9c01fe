package dev.rollcall.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectionSettingsTest {

    @Test
    void withoutSettingsThereAreLimitsAndTheProxyIsOnThisMachine() throws Exception {
        var settings = settings(Map.of());

        assertThat(settings.connections()).isEqualTo(2000);
        assertThat(settings.connectionsPerAddress()).isEqualTo(100);
        assertThat(settings.head()).isEqualTo(Duration.ofSeconds(10));
        assertThat(settings.body()).isEqualTo(Duration.ofSeconds(30));
        assertThat(settings.answer()).isEqualTo(Duration.ofSeconds(60));
        assertThat(settings.proxies().contains(InetAddress.getByName("127.0.0.1")))
                .isTrue();
        assertThat(settings.proxies().contains(InetAddress.getByName("::1"))).isTrue();
        assertThat(settings.proxies().contains(InetAddress.getByName("10.0.0.1")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "ROLLCALL_HTTP_CONNECTIONS, 0",
        "ROLLCALL_HTTP_CONNECTIONS_PER_ADDRESS, many",
        "ROLLCALL_HTTP_HEAD_SECONDS, -1",
        "ROLLCALL_HTTP_BODY_SECONDS, 3601",
        "ROLLCALL_HTTP_ANSWER_SECONDS, 1.5"
    })
    void whatIsNoNumberInItsRangeIsRefusedWithItsName(String name, String value) {
        assertThatThrownBy(() -> settings(Map.of(name, value)))
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining(name)
                .hasMessageContaining("=" + value)
                .hasMessageContaining("whole number from 1 to");
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.0.1, true",
        "10.0.0.0/8, 11.0.0.1, false",
        "192.0.2.1, 192.0.2.1, true",
        "2001:db8::/32, 2001:db8:1::1, true",
        "2001:db8::/32, 2001:db9::1, false",
        "0.0.0.0/0, ::1, false",
        "localhost, 127.0.0.1, false",
        "10.0.0.0/33, 10.0.0.1, false"
    })
    void aProxyIsAnAddressOrARange(String range, String address, boolean isIn) throws Exception {
        assertThat(AddressRanges.of("192.0.2.9, " + range).contains(InetAddress.getByName(address)))
                .isEqualTo(isIn);
    }

    @Test
    void anIpv6SubscriberIsCountedOnce() throws Exception {
        assertThat(AddressRanges.subscriber(InetAddress.getByName("2001:db8:1:2:3::1")))
                .isEqualTo(AddressRanges.subscriber(InetAddress.getByName("2001:db8:1:2:ffff::9")))
                .isNotEqualTo(AddressRanges.subscriber(InetAddress.getByName("2001:db8:1:3::1")));
    }

    private static ConnectionSettings settings(Map<String, String> environment) {
        return ConnectionSettings.from(new Properties(), environment);
    }
}
