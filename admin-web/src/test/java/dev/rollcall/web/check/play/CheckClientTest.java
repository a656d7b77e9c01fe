package dev.rollcall.web.check.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import dev.rollcall.provisioning.check.CheckProblem;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CheckClientTest {
    private final CheckClient client = new CheckClient(task -> new Thread(task, "check").start());
    private final AtomicInteger followed = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/echo", exchange -> {
            String seen = exchange.getRequestMethod() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization") + " "
                    + exchange.getRequestHeaders().getFirst("User-Agent") + " "
                    + exchange.getRequestHeaders().getFirst("Content-Type") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            byte[] body = seen.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.createContext("/elsewhere", exchange -> {
            exchange.getResponseHeaders().add("Location", "/followed");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        server.createContext("/followed", exchange -> {
            followed.incrementAndGet();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.createContext("/long", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] part = new byte[1024 * 1024];
            try (var out = exchange.getResponseBody()) {
                for (int i = 0; i < 8; i++) {
                    out.write(part);
                }
            } catch (IOException e) {
                // The client has seen enough.
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    @Test
    void itAsksAsOktaDoes() throws Exception {
        assertThat(client.send("PATCH", at("/echo"), "rck_secret", "{}").text())
                .isEqualTo("PATCH Bearer rck_secret Okta SCIM Client 1.0.0 application/scim+json; charset=utf-8 {}");
        assertThat(client.send("GET", at("/echo"), "rck_secret", null).text())
                .isEqualTo("GET Bearer rck_secret Okta SCIM Client 1.0.0 null ");
    }

    @Test
    void itFollowsNoRedirect() throws Exception {
        assertThat(client.send("GET", at("/elsewhere"), "k", null).status()).isEqualTo(302);
        assertThat(followed).hasValue(0);
    }

    @Test
    void itReadsNoMoreThanItNeeds() throws Exception {
        CheckAnswer answer = client.send("GET", at("/long"), "k", null);

        assertThat(answer.cut()).isTrue();
        assertThat(answer.body()).hasSize(4 * 1024 * 1024 + 1);
    }

    @Test
    void itSaysWhyThereIsNoAnswer() throws Exception {
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        assertThat(failure("http://127.0.0.1:" + free + "/scim").problem()).isEqualTo(CheckProblem.UNREACHABLE);
        assertThat(failure("http://nowhere.invalid/scim").problem()).isEqualTo(CheckProblem.UNKNOWN_HOST);
        assertThat(failure("http://nowhere.invalid:8080/scim").about()).isEqualTo("nowhere.invalid:8080");
    }

    @Test
    void itSaysThatNobodySpeaksTlsThere() throws Exception {
        try (var plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            new Thread(() -> answerInPlainText(plain), "plain").start();

            assertThat(failure("https://127.0.0.1:" + plain.getLocalPort() + "/scim")
                            .problem())
                    .isEqualTo(CheckProblem.TLS);
        }
    }

    private static void answerInPlainText(ServerSocket server) {
        try (var connection = server.accept()) {
            // The whole first record (RFC 8446 §5.1): what is left unread would reset the connection.
            var fromClient = new DataInputStream(connection.getInputStream());
            fromClient.skipNBytes(3);
            fromClient.skipNBytes(fromClient.readUnsignedShort());
            connection.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // The client has hung up.
        }
    }

    private NoAnswerException failure(String address) {
        return catchThrowableOfType(NoAnswerException.class, () -> client.send("GET", URI.create(address), "k", null));
    }

    @Test
    void certificatesAreToldApart() {
        assertThat(CheckClient.problem(handshake(new CertificateException("PKIX path building failed"))))
                .isEqualTo(CheckProblem.UNTRUSTED);
        assertThat(CheckClient.problem(
                        handshake(new CertificateException("No subject alternative DNS name matching a found."))))
                .isEqualTo(CheckProblem.OTHER_NAME);
        assertThat(CheckClient.problem(new SSLException("Unsupported or unrecognized SSL message")))
                .isEqualTo(CheckProblem.TLS);
    }

    private static SSLException handshake(CertificateException cause) {
        var failure = new SSLHandshakeException("failed");
        failure.initCause(cause);
        return failure;
    }
}
