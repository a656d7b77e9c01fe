package dev.rollcall.systemtest.saml.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.saml.idp.IdpResponse;
import dev.rollcall.systemtest.saml.idp.OktaMetadata;
import dev.rollcall.systemtest.saml.idp.SelfSignedKey;
import dev.rollcall.systemtest.saml.site.SamlOrganization;
import dev.rollcall.systemtest.saml.site.TrustingOrganizations;
import dev.rollcall.systemtest.server.SharedServer;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/**
 * Somebody has got an assertion that the same identity provider has made for a site of theirs, and sends it here with
 * that site's name as the {@code Host}. Nothing but the operator's setting says which addresses are ours, and the
 * shared server has none.
 */
@MicroShedTest
@Tag("once")
class ForeignHostIT {
    private static final SelfSignedKey OKTA = SelfSignedKey.make();
    private static final String GRACE = "grace@example.com";

    private static SamlOrganization school;

    @BeforeAll
    static void connect() {
        school = TrustingOrganizations.create(SharedServer.baseUri(), OKTA);
        school.person(GRACE, "Grace", "Hopper");
    }

    @Test
    @DisplayName("row 54: an assertion for another site opens nothing here under that site's name")
    void anotherSitesAssertion() throws Exception {
        var site = "http://evil.example";
        var saml = site + "/saml/" + school.slug();
        var response =
                new IdpResponse(OKTA, OktaMetadata.ISSUER, saml + "/acs", saml + "/metadata", GRACE, "").encoded();

        var answer = post("evil.example", school.acsPath(), response);

        assertThat(answer)
                .startsWith("HTTP/1.1 503 ")
                .contains("this server does not know its own address", "ROLLCALL_PUBLIC_URL")
                .doesNotContain("rollcall-arrival", "rollcall-session");
    }

    @Test
    @DisplayName("row 54: under a name that is only this machine's the same way in is open")
    void thisMachine() throws Exception {
        var response = IdpResponse.of(OKTA, school, GRACE).encoded();

        var answer = post(SharedServer.baseUri().getAuthority(), school.acsPath(), response);

        assertThat(answer).startsWith("HTTP/1.1 303 ").contains("rollcall-arrival");
    }

    /** What a client library would not send: a Host of one's own choice. */
    private static String post(String host, String path, String response) throws IOException {
        URI server = SharedServer.baseUri();
        String body = "SAMLResponse=" + URLEncoder.encode(response, StandardCharsets.UTF_8);
        String request = "POST " + path + " HTTP/1.1\r\nHost: " + host
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\n" + "Content-Length: " + body.length()
                + "\r\nConnection: close\r\n\r\n" + body;
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
