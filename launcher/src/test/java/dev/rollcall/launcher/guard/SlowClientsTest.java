package dev.rollcall.launcher.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.setting.TrustedProxies;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.KeepAlive;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.glassfish.grizzly.strategies.SameThreadIOStrategy;
import org.glassfish.grizzly.threadpool.ThreadPoolConfig;
import org.glassfish.grizzly.utils.IdleTimeoutFilter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that take their time, on a listener like the server's with an application of two threads. */
class SlowClientsTest {

    private static final String POST = "POST /scim/v2/acme/Users HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n";
    private static final int LARGE = 30 * 1024 * 1024;

    private final List<Socket> sockets = new ArrayList<>();
    private HttpServer server = new HttpServer();
    private Connections connections;

    @AfterEach
    void stop() throws IOException {
        for (var socket : sockets) {
            socket.close();
        }
        server.shutdownNow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                POST + "\r\n12",
                POST + "Expect: 100-continue\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n3\r\n123\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow:",
                ""
            })
    void whoeverSendsSlowlyKeepsNoThread(String begin) throws Exception {
        start(settings(1000, 1000, 60), LARGE);

        for (int i = 0; i < 70; i++) {
            send(begin);
        }

        assertThat(post("hello")).isEqualTo("hello");
    }

    @Test
    void aBodyHasADeadlineAsAWholeAndTheClientIsTold() throws Exception {
        start(settings(1000, 1000, 1), LARGE);
        var socket = send(POST + "\r\n");

        for (int i = 0; i < 4; i++) {
            Thread.sleep(400); // The client is slow; that is what the test is about.
            trickle(socket, "1");
        }

        assertThat(received(socket))
                .startsWith("HTTP/1.1 408 ")
                .contains("application/scim+json", "\"status\":\"408\"", "within 1 seconds");
    }

    @Test
    void aHeadHasADeadlineAsAWholeAlsoTheSecondOnAConnection() throws Exception {
        start(settings(1000, 1000, 1), LARGE);
        var socket = send(POST + "\r\nhelloGET / HTTP/1.1\r\n");

        for (int i = 0; i < 4; i++) {
            Thread.sleep(400); // The client is slow; that is what the test is about.
            trickle(socket, "X: y\r\n");
        }

        assertThat(received(socket)).startsWith("HTTP/1.1 200 ").endsWith("hello");
    }

    @Test
    void anAnswerHasADeadlineAndKeepsNoThread() throws Exception {
        start(settings(1000, 1000, 1), 1024L * 1024 * 1024);
        var slow = new ArrayList<Socket>();
        for (int i = 0; i < 4; i++) {
            slow.add(send("GET /large HTTP/1.1\r\nHost: localhost\r\n\r\n"));
        }

        assertThat(post("hello")).isEqualTo("hello");
        Thread.sleep(2500); // The clients are slow; that is what the test is about.
        for (var socket : slow) {
            assertThat(received(socket).length()).isLessThan(10_000_000);
        }
    }

    @Test
    void oneAddressHasNoMoreConnectionsThanTheLimit() throws Exception {
        start(settings(1000, 3, 60), LARGE);

        for (int i = 0; i < 3; i++) {
            admitted();
        }

        assertThat(received(send(""))).isEmpty();
        sockets.get(0).close();
        Thread.sleep(300); // Until the server has noticed.
        assertThat(post("hello")).isEqualTo("hello");
    }

    @Test
    void aProxysConnectionsAreThoseOfManyAndOfTooManyTheOldestGoes() throws Exception {
        start(
                new ConnectionSettings(3, 1, seconds(60), seconds(60), seconds(60), TrustedProxies.of("127.0.0.0/8")),
                LARGE);
        var oldest = admitted();
        trickle(oldest, POST + "\r\n12");
        awaitBodies(1);
        trickle(admitted(), POST + "\r\n12");
        trickle(admitted(), POST + "\r\n12");
        awaitBodies(3);

        assertThat(post("hello")).isEqualTo("hello");
        assertThat(received(oldest)).isEmpty();
    }

    @Test
    void whatWaitsInMemoryIsLimitedForAllTogether() throws Exception {
        start(settings(1000, 1000, 60), 1_000_000);
        for (int i = 0; i < 10; i++) {
            send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 500000\r\n\r\n" + "x".repeat(300_000));
        }

        assertThat(post("hello")).isEqualTo("hello");
        var answers = answersOf(sockets, 7);
        assertThat(answers).hasSizeBetween(7, 9);
        assertThat(answers).anySatisfy(answer -> assertThat(answer)
                .startsWith("HTTP/1.1 503 ")
                .contains("\r\nRetry-After: 5\r\n")
                .endsWith("send it again in a few seconds.\n"));
    }

    @Test
    void aBodyInPiecesArrivesWholeAndALargerOneThanAnyAsFarAsItCame() throws Exception {
        start(settings(1000, 1000, 60), LARGE);
        var socket = send(POST + "\r\n");
        for (var piece : List.of("h", "el", "lo")) {
            trickle(socket, piece);
        }
        trickle(socket, POST + "Connection: close\r\n\r\nagain");
        assertThat(received(socket)).contains("hello").endsWith("again");

        assertThat(post("x".repeat(9_500_000))).hasSize(9_500_000);
    }

    @Test
    void whoAsksBeforeSendingIsToldOnceToGoOn() throws Exception {
        start(settings(1000, 1000, 60), LARGE);
        var socket = send(POST + "Expect: 100-continue\r\nConnection: close\r\n\r\n");
        Thread.sleep(300); // A client waits for the word, too.
        trickle(socket, "hello");

        assertThat(received(socket))
                .startsWith("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 ")
                .endsWith("hello");
    }

    @Test
    void anOfferOfHttp2IsLeftAsideAndTheRequestAnswered() throws Exception {
        start(settings(1000, 1000, 60), LARGE);

        assertThat(received(send(POST + "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n"
                        + "HTTP2-Settings: AAEAAEAAAAIAAAABAAMAAABkAAQBAAAAAAUAAEAA\r\n\r\nhello"
                        + "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")))
                .startsWith("HTTP/1.1 200 ")
                .contains("hello");
        assertThat(received(send("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"))).startsWith("HTTP/1.1 505 ");
    }

    private void start(ConnectionSettings settings, long memory) throws IOException {
        var listener = new NetworkListener("test", "127.0.0.1", 0);
        listener.getTransport().setIOStrategy(SameThreadIOStrategy.getInstance());
        listener.getTransport()
                .setWorkerThreadPoolConfig(
                        ThreadPoolConfig.defaultConfig().setCorePoolSize(2).setMaxPoolSize(2));
        server = new HttpServer();
        server.addListener(listener);
        server.getServerConfiguration().addHttpHandler(new Echo(), "/");
        server.start();
        var filters = listener.getFilterChain();
        int codec = filters.indexOfType(HttpServerFilter.class);
        filters.set(
                codec,
                new AnsweringCodec(
                        (HttpServerFilter) filters.get(codec),
                        new AnsweringCodec.Parts(true, 8192, new KeepAlive(), 100, 100)));
        filters.removeIf(IdleTimeoutFilter.class::isInstance);
        new Deadlines(settings, memory).watch(filters);
        connections = (Connections) filters.get(filters.indexOfType(Connections.class));
    }

    private static ConnectionSettings settings(int connections, int perAddress, int seconds) {
        var limit = seconds(seconds);
        return new ConnectionSettings(connections, perAddress, limit, limit, limit, TrustedProxies.of("192.0.2.1"));
    }

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }

    private Socket send(String bytes) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.setSoTimeout(10_000);
        socket.connect(new java.net.InetSocketAddress(
                InetAddress.getLoopbackAddress(), server.getListener("test").getPort()));
        sockets.add(socket);
        trickle(socket, bytes);
        return socket;
    }

    /**
     * A connection that the server has let in: it has answered there. The server takes connections side by side, in any
     * order.
     */
    private Socket admitted() throws IOException {
        var socket = send(POST + "\r\nhello");
        var answer = new StringBuilder();
        while (!answer.toString().endsWith("hello")) {
            int next = socket.getInputStream().read();
            assertThat(next).as("what follows " + answer).isNotNegative();
            answer.append((char) next);
        }
        return socket;
    }

    /**
     * Until the server has noticed that it waits for so many bodies: who began later is younger, and nobody is idle.
     */
    private void awaitBodies(int count) throws InterruptedException {
        long end = System.nanoTime() + seconds(10).toNanos();
        while (bodies() != count) {
            assertThat(System.nanoTime()).as("bodies awaited: " + bodies()).isLessThan(end);
            Thread.sleep(10);
        }
    }

    private long bodies() {
        return connections.open().stream()
                .filter(exchange -> exchange.phase() == Exchange.Phase.BODY)
                .count();
    }

    private static void trickle(Socket socket, String bytes) {
        try {
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            // Closed by the server, which is what the tests look at when they read.
        }
    }

    private static String received(Socket socket) {
        var bytes = new java.io.ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(bytes);
        } catch (java.net.SocketTimeoutException e) {
            throw new AssertionError("The connection is still open", e);
        } catch (IOException e) {
            // Reset: closed as well.
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    /** What came on the connections that the server has ended, as soon as it has ended so many of them. */
    private static List<String> answersOf(List<Socket> sockets, int count) throws InterruptedException {
        var answers = new LinkedBlockingQueue<String>();
        for (var socket : sockets) {
            var reader = new Thread(() -> answers.add(received(socket)));
            reader.setDaemon(true);
            reader.start();
        }
        long end = System.nanoTime() + seconds(10).toNanos();
        while (answers.size() < count) {
            assertThat(System.nanoTime()).as("ended: " + answers).isLessThan(end);
            Thread.sleep(10);
        }
        Thread.sleep(300); // What more the server would end, it ends now.
        return List.copyOf(answers);
    }

    private String post(String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(
                        "http://127.0.0.1:" + server.getListener("test").getPort() + "/"))
                .timeout(Duration.ofSeconds(10))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }

    /** Answers the body that it gets, or with ten megabytes. */
    private static final class Echo extends HttpHandler {
        @Override
        public void service(Request request, Response response) throws IOException {
            if (request.getRequestURI().equals("/large")) {
                response.getOutputStream().write(new byte[10_000_000]);
            } else {
                response.getOutputStream().write(request.getInputStream().readAllBytes());
            }
        }
    }
}
