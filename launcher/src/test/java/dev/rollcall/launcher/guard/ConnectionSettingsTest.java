package dev.rollcall.launcher.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.launcher.failure.StartupFailure;
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

    @Test
    void anIpv6SubscriberIsCountedOnce() throws Exception {
        assertThat(Subscriber.of(InetAddress.getByName("2001:db8:1:2:3::1")))
                .isEqualTo(Subscriber.of(InetAddress.getByName("2001:db8:1:2:ffff::9")))
                .isNotEqualTo(Subscriber.of(InetAddress.getByName("2001:db8:1:3::1")));
    }

    private static ConnectionSettings settings(Map<String, String> environment) {
        return ConnectionSettings.from(new Properties(), environment);
    }
}
