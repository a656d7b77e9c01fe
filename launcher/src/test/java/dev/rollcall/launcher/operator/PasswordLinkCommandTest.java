package dev.rollcall.launcher.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.rollcall.launcher.failure.StartupFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PasswordLinkCommandTest {
    private final AtomicReference<String> asked = new AtomicReference<>("");
    private HttpServer server;
    private int status = 201;
    private String answer = "";

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/operator/v1/password-links", exchange -> {
            asked.set(exchange.getRequestMethod() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private PasswordLinkCommand command(Optional<String> key) {
        return new PasswordLinkCommand(
                URI.create("http://localhost:" + server.getAddress().getPort()), key);
    }

    @Test
    void theLinkIsWhatTheServerAnswers() throws Exception {
        answer =
                "{\"userName\":\"ada\",\"link\":\"https://learn.example/set-password.xhtml?organization=acme&token=x\","
                        + "\"expires\":\"2026-11-30T05:00:00Z\"}";

        assertThat(command(Optional.of("key")).run("acme", "a\"da\\", true))
                .isEqualTo("https://learn.example/set-password.xhtml?organization=acme&token=x");

        assertThat(asked)
                .hasValue("POST Bearer key"
                        + " {\"organization\":\"acme\",\"userName\":\"a\\\"da\\\\\",\"removeSecondFactor\":true}");
    }

    @Test
    void aRefusalIsTheServersSentence() {
        status = 404;
        answer = "{\"error\":\"Nobody is called \\\"ada\\\". Give the user name.\"}";

        assertThatThrownBy(() -> command(Optional.of("key")).run("acme", "ada", false))
                .isInstanceOf(StartupFailure.class)
                .hasMessage("No link was made. Nobody is called \"ada\". Give the user name.");
    }

    @Test
    void withoutAKeyHereOrThereItSaysWhatToSet() {
        assertThatThrownBy(() -> command(Optional.empty()).run("acme", "ada", false))
                .hasMessageContaining("Set ROLLCALL_OPERATOR_KEY to the operator key");
        status = 401;
        assertThatThrownBy(() -> command(Optional.of("key")).run("acme", "ada", false))
                .hasMessageContaining("not the operator key that the server was started with");
        status = 404;
        assertThatThrownBy(() -> command(Optional.of("key")).run("acme", "ada", false))
                .hasMessageContaining("started without ROLLCALL_OPERATOR_KEY");
    }

    @Test
    void whereNothingAnswersItSaysWhere() {
        URI gone = URI.create("http://localhost:" + server.getAddress().getPort());
        server.stop(0);

        assertThatThrownBy(() -> new PasswordLinkCommand(gone, Optional.of("key")).run("acme", "ada", false))
                .hasMessageContaining("Nothing answers at " + gone);
    }
}
