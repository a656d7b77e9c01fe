package dev.rollcall.systemtest.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
