package dev.rollcall.systemtest.browser.settings.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.browser.NewOrganization;
import dev.rollcall.systemtest.browser.settings.metadata.MetadataServer;
import dev.rollcall.systemtest.server.SharedServer;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What anybody can post to the ACS URL of the organization: a Response that nobody has signed. */
record UnsignedResponse(NewOrganization organization) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern REFERENCE = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f-]{17}");

    /** The metadata of the identity provider that these responses claim to be from. */
    static String metadata() throws IOException {
        return Files.readString(MetadataServer.FILE);
    }

    /** Posts one and gives the reference that its sender reads. */
    String post(String nameId) throws IOException, InterruptedException {
        return post(MetadataServer.ENTITY_ID, nameId);
    }

    String post(String issuer, String nameId) throws IOException, InterruptedException {
        var body = "SAMLResponse=" + URLEncoder.encode(message(issuer, nameId), StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(URI.create(acs()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
        var answer = HTTP.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(403);
        Matcher reference = REFERENCE.matcher(answer.body());
        assertThat(reference.find()).as(answer.body()).isTrue();
        return reference.group();
    }

    String acs() {
        return SharedServer.baseUri() + "/saml/" + organization.slug() + "/acs";
    }

    /** In Base64. */
    String message(String nameId) {
        return message(MetadataServer.ENTITY_ID, nameId);
    }

    private String message(String issuer, String nameId) {
        String xml =
                """
                <samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion"
                 ID="_r" Version="2.0" IssueInstant="%1$s" Destination="%2$s"><saml:Issuer>%3$s</saml:Issuer>
                 <samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status>
                 <saml:Assertion ID="_a" Version="2.0" IssueInstant="%1$s"><saml:Issuer>%3$s</saml:Issuer>
                 <saml:Subject><saml:NameID>%4$s</saml:NameID></saml:Subject></saml:Assertion></samlp:Response>""".formatted(Instant.now().truncatedTo(ChronoUnit.SECONDS), acs(), escaped(issuer), escaped(nameId));
        return Base64.getEncoder().encodeToString(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
