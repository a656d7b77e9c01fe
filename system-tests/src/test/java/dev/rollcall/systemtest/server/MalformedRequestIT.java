package dev.rollcall.systemtest.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.microshed.testing.jupiter.MicroShedTest;

/** What no HTTP library would send. It never reaches an application, and is answered as if it had. */
@MicroShedTest
@Tag("once")
class MalformedRequestIT {

    private static final String SCIM_ERROR =
            "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:Error\"],\"status\":\"400\",\"detail\":\"";

    private static final String HOST = " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/scim/v2/acme/Users/%zz",
                "/scim/v2/acme/Users/a%",
                "/scim/v2/acme/Users/a%4",
                "/scim/v2/acme/Users/%u0041",
                "/scim/v2/acme/Users/a;x=%zz",
                "/scim/v2/acme/Users/a%00",
                "/scim/v2/acme/Users/%c0%ae",
                "/scim/v2/acme/Users/%ff?filter=x",
                "/scim/v2/acme/Users/\u00ff",
                "/scim/v2/acme/Users/a\\b",
                "/scim/../../x",
                "/scim/...",
                "//scim/v2/%zz",
                "http://localhost/scim/v2/%zz"
            })
    void belowScimAUrlThatCannotBeReadIsAScimError(String url) throws IOException {
        var answer = send("GET " + url + HOST);

        assertThat(answer).startsWith("HTTP/1.1 400 ");
        assertThat(answer).containsIgnoringCase("content-type: application/scim+json");
        assertThat(body(answer)).startsWith(SCIM_ERROR).endsWith(".\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/%zz", "/saml/acme/%zz", "/a%", "/a%00", "/\u00ff", "/health/%zz", "/../x", "/...", "scim/v2"})
    void elsewhereItIsASentence(String url) throws IOException {
        var answer = send("GET " + url + HOST);

        assertThat(answer).startsWith("HTTP/1.1 400 ");
        assertThat(answer).containsIgnoringCase("content-type: text/plain");
        assertThat(body(answer)).startsWith("Th").endsWith(".\n").doesNotContain("<");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/scim/v2/acme/Users/a%2Fb",
                "/scim/v2/acme/Users/a;jsessionid=x",
                "/scim/v2/acme/Users/%F0%9F%98%80",
                "/scim/v2/acme/Users/\u00c3\u00a9",
                "/scim/v2/acme/Users/a%25zz",
                "/scim/../scim/v2/acme/Users"
            })
    void whatCanBeReadReachesTheApplication(String url) throws IOException {
        assertThat(send("GET " + url + HOST)).startsWith("HTTP/1.1 401 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b:zz", "localhost:zz", ":80", ""})
    void aHostThatIsNoneIsRefused(String host) throws IOException {
        var answer = send("GET /scim/v2/acme/Users HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400 ");
        assertThat(body(answer)).startsWith(SCIM_ERROR).contains("Host");
    }

    @Test
    void aBodyDoesNotMatter() throws IOException {
        var answer = send("POST /scim/v2/acme/Users/%zz HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nhello");

        assertThat(answer).startsWith("HTTP/1.1 400 ");
        assertThat(body(answer)).startsWith(SCIM_ERROR);
    }

    @Test
    void aMethodThatTheContainerRefusesIsAScimErrorToo() throws IOException {
        var answer = send("TRACE /scim/v2/acme/Users" + HOST);

        assertThat(answer).startsWith("HTTP/1.1 405 ");
        assertThat(body(answer)).startsWith(SCIM_ERROR.replace("400", "405"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400|no Host|X-Nothing: a",
                "400|Content-Length|Host: localhost~Content-Length: -5",
                "400|Content-Length|Host: localhost~Content-Length: +5",
                "400|Content-Length|Host: localhost~Content-Length: abc",
                "400|Content-Length|Host: localhost~Content-Length: 99999999999999999999",
                "400|Content-Length|Host: localhost~Content-Length: 2, 2",
                "400|two Content-Length|Host: localhost~Content-Length: 2~Content-Length: 3",
                "400|character|Host: localhost~X-Name: \u00e9",
                "400|character|Host: localhost~Authorization: Bearer \u00ff",
                "400|character|Host: l\u00e9",
                "400|character|Host: localhost~X-N\u00e9: a",
                "400|character|Host: localhost~X-Name: a\u0001b",
                "431|100 headers|Host: localhost~MANY",
                "431|128 KB|Host: localhost~X-Name: LONG",
            })
    void aHeadThatIsNoHttpIsToldSo(int status, String word, String headers) throws IOException {
        String head = headers.replace("MANY", "X-Many: 1~".repeat(150) + "X-Last: 1")
                        .replace("LONG", "a".repeat(140_000))
                        .replace("~", "\r\n")
                + "\r\n\r\n";

        var answer = send("POST /scim/v2/acme/Users HTTP/1.1\r\n" + head);
        assertThat(answer).startsWith("HTTP/1.1 " + status + ' ').containsIgnoringCase("connection: close");
        assertThat(answer).containsIgnoringCase("content-type: application/scim+json");
        assertThat(body(answer))
                .startsWith(SCIM_ERROR.replace("400", String.valueOf(status)))
                .contains(word)
                .endsWith(".\"}");
        assertThat(body(send("GET / HTTP/1.1\r\n" + head)))
                .contains(word)
                .endsWith(".\n")
                .doesNotContain("{");
        assertThat(body(send("HEAD /scim/v2/acme/Users HTTP/1.1\r\n" + head))).isEmpty();
    }

    @Test
    void anAddressThatIsTooLongAndAnotherVersionAreToldSo() throws IOException {
        var tooLong = send("GET /scim/v2/acme/Users?filter=" + "a".repeat(140_000) + HOST);
        assertThat(tooLong).startsWith("HTTP/1.1 414 ").containsIgnoringCase("content-type: application/scim+json");
        assertThat(body(tooLong)).contains("\"414\"", ".search");

        var future = send("GET /scim/v2/acme/Users HTTP/3.7\r\nHost: localhost\r\n\r\n");
        assertThat(future).startsWith("HTTP/1.1 505 ");
        assertThat(body(future)).contains("\"505\"", "HTTP/1.1");
    }

    @Test
    void chunksThatAreNoneAreToldSo() throws IOException {
        var answer = send(
                "POST /scim/v2/acme/Users HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}");

        assertThat(answer).startsWith("HTTP/1.1 400 ").containsIgnoringCase("connection: close");
        assertThat(body(answer)).startsWith(SCIM_ERROR).contains("chunks");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 2\r\n\r\n{}",
                "Content-Type: text/plain\r\nContent-Length: 2\r\n\r\n{}",
                "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n"
            })
    void aBodyWhereItHasNoMeaningIsPassedOver(String body) throws IOException {
        String rest = " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + body;

        assertThat(send("GET /scim/v2/acme/ServiceProviderConfig" + rest)).startsWith("HTTP/1.1 200 ");
        assertThat(send("HEAD /scim/v2/acme/ServiceProviderConfig" + rest)).doesNotStartWith("HTTP/1.1 400 ");
        assertThat(send("DELETE /scim/v2/acme/Users/x" + rest)).startsWith("HTTP/1.1 401 ");
        assertThat(send("GET /health/live" + rest)).startsWith("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/scim/v2/acme/ServiceProviderConfig",
                "/scim/v2/acme/Users",
                "/scim/v2/%zz",
                "/scim",
                "/scim/",
                "/scim/v2/x/y/z"
            })
    void everyAnswerOfScimIsForNoCache(String url) throws IOException {
        assertThat(send("GET " + url + HOST).toLowerCase(java.util.Locale.ROOT))
                .contains("cache-control: no-store", "x-content-type-options: nosniff");
    }

    @Test
    void headHasNoBody() throws IOException {
        var answer = send("HEAD /scim/v2/acme/Users/%zz" + HOST);

        assertThat(answer).startsWith("HTTP/1.1 400 ");
        assertThat(body(answer)).isEmpty();
    }

    @Test
    void theLogStaysQuiet() throws IOException {
        int before = SharedServer.get().log().length();

        send("GET /scim/v2/acme/Users/%zz" + HOST);
        send("GET /%zz" + HOST);

        assertThat(SharedServer.get().log().substring(before)).doesNotContain("\tat ", "SEVERE", "WARNING");
    }

    /** Sends these bytes (ISO 8859-1) and reads until the server has closed the connection. */
    private static String send(String request) throws IOException {
        try (var socket = new Socket(
                InetAddress.getLoopbackAddress(), SharedServer.baseUri().getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String body(String answer) {
        return answer.substring(answer.indexOf("\r\n\r\n") + 4);
    }
}
