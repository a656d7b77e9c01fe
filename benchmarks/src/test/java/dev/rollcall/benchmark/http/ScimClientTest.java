package dev.rollcall.benchmark.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScimClientTest {
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    /** Answers with what it was sent. */
    private ScimClient echo(int status, boolean chunked) throws IOException {
        server.createContext("/scim/Users", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(status, chunked ? 0 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        return new ScimClient(new Tenant(server.getAddress().getPort(), "/scim", "key"));
    }

    @Test
    void oneConnectionTakesAnAnswerAfterTheOther() throws IOException {
        try (var client = echo(201, false)) {
            assertThat(client.post("/Users", "first ä").body()).isEqualTo("first ä");
            assertThat(client.post("/Users", "second").body()).isEqualTo("second");
        }
    }

    @Test
    void aConnectionThatAnAnswerHasEndedIsOpenedAgain() throws IOException {
        server.createContext("/scim/Once", exchange -> {
            exchange.getResponseHeaders().set("Connection", "close");
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        try (var client = new ScimClient(new Tenant(server.getAddress().getPort(), "/scim", "key"))) {
            assertThat(client.get("/Once").status()).isEqualTo(200);
            assertThat(client.get("/Once").status()).isEqualTo(200);
        }
    }

    @Test
    void anAnswerInChunksIsReadAsAWhole() throws IOException {
        String large = "0123456789".repeat(10_000);
        try (var client = echo(201, true)) {
            assertThat(client.post("/Users", large).body()).isEqualTo(large);
            assertThat(client.post("/Users", "after").body().getBytes(UTF_8)).hasSize(5);
        }
    }

    @Test
    void anotherStatusThanExpectedFailsWithTheBody() throws IOException {
        try (var client = echo(409, false)) {
            assertThatThrownBy(() -> client.post("/Users", "why it is refused"))
                    .isInstanceOf(UnexpectedAnswer.class)
                    .hasMessageContaining("409")
                    .hasMessageContaining("why it is refused");
        }
    }
}
