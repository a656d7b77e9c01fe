package dev.rollcall.systemtest.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.testsupport.FreePort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the process behaves towards the operator: what it refuses. */
@Tag("once")
class LauncherIT {

    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    @ParameterizedTest
    @ValueSource(strings = {"abc", "99999"})
    void aPortThatIsNotOneIsRefusedAtOnceInOneSentence(String port) {
        try (var server = RollcallServer.launch(Map.of("ROLLCALL_HTTP_PORT", port), 0)) {
            assertThat(server.awaitExit(AT_ONCE)).isEqualTo(1);
            assertThat(server.log().strip().lines())
                    .singleElement()
                    .asString()
                    .contains("rollcall.http.port=" + port, "ROLLCALL_HTTP_PORT");
        }
    }

    @Test
    void aPortInUseIsRefusedAtOnceInOneSentence() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var server = RollcallServer.launch(Map.of(), taken.getLocalPort())) {
            assertThat(server.awaitExit(AT_ONCE)).isEqualTo(1);
            assertThat(server.log().strip().lines())
                    .singleElement()
                    .asString()
                    .contains("rollcall.http.port=" + taken.getLocalPort(), "ROLLCALL_HTTP_PORT");
        }
    }

    /** Each before the seconds that the start takes; all of them: {@code SettingRulesTest}. */
    @ParameterizedTest
    @CsvSource({
        "ROLLCALL_PUBLIC_URL, learn.example.com",
        "ROLLCALL_DB_URL, jdbc:mysql://localhost/rollcall",
        "ROLLCALL_OPERATOR_KEY, short",
        "ROLLCALL_METADATA_PRIVATE_HOSTS, https://idp.example.com",
        "ROLLCALL_TRUSTED_PROXIES, proxy.example.com"
    })
    void aWrongValueIsRefusedAtOnceInASentenceThatNamesIt(String name, String value) {
        try (var server = RollcallServer.launch(Map.of(name, value), FreePort.next())) {
            assertThat(server.awaitExit(AT_ONCE)).isEqualTo(1);
            assertThat(server.log().strip().lines())
                    .singleElement()
                    .asString()
                    .startsWith("Rollcall did not start.")
                    .contains(name);
        }
    }
}
