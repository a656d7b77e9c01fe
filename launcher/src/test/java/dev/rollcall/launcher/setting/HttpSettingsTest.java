package dev.rollcall.launcher.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.launcher.failure.StartupFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpSettingsTest {

    @Test
    void withoutSettingsItIsPort8080OfTheLoopbackAddress() {
        var http = settings(Map.of());

        assertThat(http.portNumber()).isEqualTo(8080);
        assertThat(http.probeUrl()).isEqualTo(URI.create("http://127.0.0.1:8080"));
        assertThat(http.url()).isEqualTo(URI.create("http://localhost:8080"));
    }

    @Test
    void theSystemPropertyWinsOverTheEnvironment() {
        var properties = new Properties();
        properties.setProperty("rollcall.http.port", "9001");

        assertThat(HttpSettings.from(properties, Map.of("ROLLCALL_HTTP_PORT", "9002"))
                        .portNumber())
                .isEqualTo(9001);
    }

    @Test
    void blankMeansNotSet() {
        assertThat(settings(Map.of("ROLLCALL_HTTP_PORT", " ")).portNumber()).isEqualTo(8080);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "99999", "0", "-1", "8080.5", "99999999999"})
    void whatIsNotAPortIsRefusedWithItsNameItsValueAndWhatToDo(String port) {
        assertThatThrownBy(() -> settings(Map.of("ROLLCALL_HTTP_PORT", port)))
                .isInstanceOf(StartupFailure.class)
                .hasMessage(
                        "rollcall.http.port=%s is not a port: set ROLLCALL_HTTP_PORT (or -Drollcall.http.port) to a number from 1 to 65535.",
                        port);
    }

    @Test
    void aPortInUseIsRefused() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var http = settings(Map.of("ROLLCALL_HTTP_PORT", String.valueOf(taken.getLocalPort())));

            assertThatThrownBy(http::requireFree)
                    .isInstanceOf(StartupFailure.class)
                    .hasMessageStartingWith("rollcall.http.port=" + taken.getLocalPort() + " cannot be used")
                    .hasMessageContaining("ROLLCALL_HTTP_PORT");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.1", "not an address"})
    void anAddressThatIsNotThisMachinesIsRefused(String address) {
        var http = settings(Map.of("ROLLCALL_HTTP_ADDRESS", address));

        assertThatThrownBy(http::requireFree)
                .isInstanceOf(StartupFailure.class)
                .hasMessageStartingWith("rollcall.http.address=" + address)
                .hasMessageContaining("ROLLCALL_HTTP_ADDRESS");
    }

    @Test
    void aServerOnAllAddressesIsAnnouncedAsLocalhostAndProbedOnLoopback() {
        var http = settings(Map.of("ROLLCALL_HTTP_ADDRESS", "0.0.0.0"));

        assertThat(http.url()).isEqualTo(URI.create("http://localhost:8080"));
        assertThat(http.probeUrl()).isEqualTo(URI.create("http://127.0.0.1:8080"));
    }

    private static HttpSettings settings(Map<String, String> environment) {
        return HttpSettings.from(new Properties(), environment);
    }
}
