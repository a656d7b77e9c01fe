package dev.rollcall.signin.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.rollcall.setting.PrivateHosts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.http.conn.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetadataFetcherTest {
    /** No test waits for it to pass, but for those that are about it. */
    private static final Duration LONG = Duration.ofSeconds(60);

    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final String HOST = "idp.example.com";
    private static final DnsResolver TO_LOOPBACK = host -> new InetAddress[] {InetAddress.getLoopbackAddress()};

    private static TestCertificate certificate;

    private final ExecutorService callers = Executors.newFixedThreadPool(1);

    @BeforeAll
    static void make() throws Exception {
        certificate = TestCertificate.of(HOST);
    }

    @AfterEach
    void end() {
        callers.shutdownNow();
    }

    /**
     * The readings of a minute are a pool's, which may be small; what each of them waits for does not wait for the
     * pool.
     */
    @Test
    void aReadingFromTheOnlyThreadOfAPoolIsServed() throws Exception {
        try (var server = new TestServer(certificate.server(), TestServer.answering(200, "<a/>"))) {
            var fetcher = fetcher(TO_LOOPBACK, Duration.ofSeconds(10));

            assertThat(callers.submit(() -> fetcher.fetch(url(server))).get())
                    .asString()
                    .isEqualTo("<a/>");
        }
    }

    @Test
    void theDocumentIsReadAsItWasSent() throws Exception {
        try (var server = new TestServer(certificate.server(), TestServer.answering(200, "<métadonnées/>"))) {
            assertThat(fetcher().fetch(url(server))).isEqualTo("<métadonnées/>".getBytes(UTF_8));
        }
    }

    @Test
    void aDocumentInChunksIsReadAsOne() throws Exception {
        HttpHandler chunked = exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("<a".getBytes(UTF_8));
            exchange.getResponseBody().flush();
            exchange.getResponseBody().write("/>".getBytes(UTF_8));
            exchange.close();
        };
        try (var server = new TestServer(certificate.server(), chunked)) {
            assertThat(fetcher().fetch(url(server))).asString().isEqualTo("<a/>");
        }
    }

    @Test
    void theServerIsAskedForItsNameOnceAndForNothingButTheDocument() throws Exception {
        var lookups = new AtomicInteger();
        var seen = new AtomicReference<HttpExchange>();
        DnsResolver counting = host -> {
            lookups.incrementAndGet();
            return TO_LOOPBACK.resolve(host);
        };
        HttpHandler remembering = exchange -> {
            seen.set(exchange);
            TestServer.answering(200, "<a/>").handle(exchange);
        };
        try (var server = new TestServer(certificate.server(), remembering)) {
            fetcher(counting, LONG).fetch(url(server) + "?app=1");

            assertThat(lookups).hasValue(1);
            assertThat(seen.get().getRequestMethod()).isEqualTo("GET");
            assertThat(seen.get().getRequestURI()).hasToString("/metadata?app=1");
            var headers = seen.get().getRequestHeaders();
            assertThat(headers.getFirst("Host")).isEqualTo(HOST + ":" + server.port());
            assertThat(headers.getFirst("Accept-Encoding")).isEqualTo("identity");
            assertThat(headers.keySet())
                    .containsExactlyInAnyOrder("Accept", "Accept-encoding", "Connection", "Host", "User-agent");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {HOST, "127.0.0.1", "[::1]", "169.254.169.254", "[::ffff:10.0.0.1]"})
    void aNameThatLeadsToAPrivateAddressIsRefusedBeforeAnythingIsSent(String host) throws Exception {
        DnsResolver names = name -> name.equals(HOST) ? TO_LOOPBACK.resolve(name) : InetAddress.getAllByName(name);
        var connections = new AtomicInteger();
        HttpHandler counting = exchange -> connections.incrementAndGet();
        try (var server = new TestServer(certificate.server(), counting)) {
            var fetcher = new MetadataFetcher(
                    Thread::new, new CheckedNames(names, PrivateHosts.of("")), certificate.trust(), LONG);

            assertThatThrownBy(() -> fetcher.fetch("https://" + host + ":" + server.port() + "/metadata"))
                    .isInstanceOf(UnreadableMetadataException.class)
                    .hasMessageStartingWith(host + " leads to a private address, which is not read.");
            assertThat(connections).hasValue(0);
        }
    }

    @Test
    void onePrivateAddressAmongPublicOnesIsEnoughToRefuseTheName() {
        DnsResolver both = host ->
                new InetAddress[] {InetAddress.getAllByName("198.41.0.4")[0], InetAddress.getAllByName("192.168.1.1")[0]
                };

        assertThatThrownBy(() -> new CheckedNames(both, PrivateHosts.of("other.example.com")).resolve(HOST))
                .isInstanceOf(PrivateAddressException.class);
    }

    @Test
    void aNameThatNobodyKnowsIsRefused() {
        DnsResolver none = host -> {
            throw new UnknownHostException(host);
        };

        assertRefused(fetcher(none, LONG), "https://" + HOST + "/", "There is no server of the name " + HOST);
    }

    @Test
    void aPortAtWhichNobodyListensIsRefused() throws Exception {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }

        assertRefused(fetcher(), "https://" + HOST + ":" + port + "/", HOST + " cannot be reached");
    }

    @Test
    void aCertificateForAnotherNameIsRefused() throws Exception {
        try (var server = new TestServer(certificate.server(), TestServer.answering(200, "<a/>"))) {
            assertRefused(
                    fetcher(),
                    "https://sso.corp:" + server.port() + "/",
                    "The TLS certificate of sso.corp is for another");
        }
    }

    @Test
    void aCertificateThatNobodyTrustsIsRefused() throws Exception {
        try (var server = new TestServer(TestCertificate.of(HOST).server(), TestServer.answering(200, "<a/>"))) {
            assertRefused(fetcher(), url(server), "The TLS certificate of " + HOST + " is not trusted");
        }
    }

    @Test
    void aServerWithoutTlsIsRefused() throws Exception {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            callers.submit(() -> {
                try (var connection = socket.accept()) {
                    connection.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(UTF_8));
                    connection.getInputStream().readAllBytes();
                }
                return null;
            });

            assertRefused(
                    fetcher(),
                    "https://" + HOST + ":" + socket.getLocalPort() + "/",
                    HOST + " makes no secure connection");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://other.example.com/m, 'enter it instead: https://other.example.com/m'",
        "/elsewhere?a=b,              'enter it instead: https://idp.example.com:{port}/elsewhere?a=b'",
        "http://other.example.com/m,  sends on to an address that metadata cannot be read from",
        "https://a@127.0.0.1/,        sends on to an address that metadata cannot be read from",
        "'http://[',                  sends on to an address that metadata cannot be read from"
    })
    void aRedirectIsNotFollowedAndItsTargetIsNamed(String target, String sentence) throws Exception {
        List<String> paths = new ArrayList<>();
        HttpHandler redirecting = exchange -> {
            paths.add(exchange.getRequestURI().getPath());
            exchange.getResponseHeaders().set("Location", target);
            TestServer.answering(302, "").handle(exchange);
        };
        try (var server = new TestServer(certificate.server(), redirecting)) {
            assertThatThrownBy(() -> fetcher().fetch(url(server)))
                    .isInstanceOf(UnreadableMetadataException.class)
                    .hasMessageContaining(sentence.replace("{port}", String.valueOf(server.port())));
            assertThat(paths).containsExactly("/metadata");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "401, does not show the metadata without a sign-in (status 401)",
        "403, does not show the metadata without a sign-in (status 403)",
        "404, has nothing at this address (status 404)",
        "410, has nothing at this address (status 410)",
        "429, does not send the metadata (status 429)",
        "204, does not send the metadata (status 204)",
        "500, has a problem of its own (status 500)",
        "503, has a problem of its own (status 503)"
    })
    void aStatusOtherThan200IsExplained(int status, String sentence) throws Exception {
        try (var server = new TestServer(certificate.server(), TestServer.answering(status, ""))) {
            assertRefused(fetcher(), url(server), HOST + " " + sentence);
        }
    }

    @Test
    void aDocumentThatIsTooLargeIsNotReadToItsEnd() throws Exception {
        HttpHandler endless = exchange -> {
            exchange.sendResponseHeaders(200, 0);
            writeUntilCutOff(exchange, new byte[65_536]);
        };
        try (var server = new TestServer(certificate.server(), endless)) {
            assertRefused(fetcher(), url(server), HOST + " sends more than 1 MB");
        }
    }

    @Test
    void aDocumentOfTheLargestSizeIsRead() throws Exception {
        String largest = "a".repeat(MetadataFetcher.MOST_BYTES);
        try (var server = new TestServer(certificate.server(), TestServer.answering(200, largest))) {
            assertThat(fetcher().fetch(url(server))).hasSize(MetadataFetcher.MOST_BYTES);
        }
    }

    @Test
    void aDocumentShorterThanItsContentLengthIsRefused() throws Exception {
        HttpHandler cutOff = exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write("<a/>".getBytes(UTF_8));
            exchange.getResponseBody().flush();
            throw new IOException("cut off");
        };
        try (var server = new TestServer(certificate.server(), cutOff)) {
            assertRefused(fetcher(), url(server), HOST + " cannot be reached, or breaks off");
        }
    }

    @Test
    void whatIsCompressedIsNotUnpacked() throws Exception {
        HttpHandler bomb = exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            TestServer.answering(200, "bomb").handle(exchange);
        };
        try (var server = new TestServer(certificate.server(), bomb)) {
            assertRefused(fetcher(), url(server), HOST + " sends the metadata compressed");
        }
    }

    @Test
    void aServerThatSendsByteByByteIsCutOffWhenTheTimeIsUp() throws Exception {
        HttpHandler dripping = exchange -> {
            exchange.sendResponseHeaders(200, 0);
            drip(exchange);
        };
        try (var server = new TestServer(certificate.server(), dripping)) {
            assertRefused(
                    fetcher(TO_LOOPBACK, SHORT), url(server), HOST + " did not send the metadata within 1 seconds");
        }
    }

    @Test
    void aServerThatAcceptsAndSaysNothingIsCutOffWhenTheTimeIsUp() throws Exception {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() ->
                            fetcher(TO_LOOPBACK, SHORT).fetch("https://" + HOST + ":" + socket.getLocalPort() + "/"))
                    .isInstanceOf(UnreadableMetadataException.class);
        }
    }

    @Test
    void aNameServerThatDoesNotAnswerIsNotWaitedFor() throws Exception {
        var never = new CountDownLatch(1);
        DnsResolver stuck = host -> {
            awaitUninterruptibly(never);
            return TO_LOOPBACK.resolve(host);
        };
        try {
            assertRefused(fetcher(stuck, SHORT), "https://" + HOST + "/", HOST + " did not send the metadata");
        } finally {
            never.countDown();
        }
    }

    @Test
    void endlessHeadersAreRefused() throws Exception {
        HttpHandler talkative = exchange -> {
            for (int n = 0; n < 300; n++) {
                exchange.getResponseHeaders().set("X-" + n, "a");
            }
            TestServer.answering(200, "<a/>").handle(exchange);
        };
        try (var server = new TestServer(certificate.server(), talkative)) {
            assertRefused(fetcher(), url(server), "What " + HOST + " answers is not HTTP");
        }
    }

    private static void drip(HttpExchange exchange) throws IOException {
        try {
            while (true) {
                exchange.getResponseBody().write(' ');
                exchange.getResponseBody().flush();
                Thread.sleep(100);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void writeUntilCutOff(HttpExchange exchange, byte[] block) throws IOException {
        while (!Thread.currentThread().isInterrupted()) {
            exchange.getResponseBody().write(block);
        }
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                // As the system's look-up: not interrupted.
            }
        }
    }

    private static void assertRefused(MetadataFetcher fetcher, String url, String sentence) {
        assertThatThrownBy(() -> fetcher.fetch(url))
                .isInstanceOf(UnreadableMetadataException.class)
                .hasMessageStartingWith(sentence);
    }

    private MetadataFetcher fetcher() {
        return fetcher(TO_LOOPBACK, LONG);
    }

    private MetadataFetcher fetcher(DnsResolver names, Duration limit) {
        try {
            return new MetadataFetcher(Thread::new, allowed(names), certificate.trust(), limit);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static DnsResolver allowed(DnsResolver names) {
        return new CheckedNames(names, PrivateHosts.of(HOST + ",sso.corp"));
    }

    private static String url(TestServer server) {
        return "https://" + HOST + ":" + server.port() + "/metadata";
    }
}
