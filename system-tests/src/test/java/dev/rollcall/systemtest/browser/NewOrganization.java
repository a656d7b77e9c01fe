package dev.rollcall.systemtest.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.BrowserContext;
import dev.rollcall.systemtest.server.SharedServer;
import dev.rollcall.systemtest.site.PlainSite;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;

/** An organization of the test's own, with a Primary Admin and nothing set up. */
public record NewOrganization(String slug, String email, String password) {
    public static NewOrganization create() throws IOException, InterruptedException {
        String email = "ada@example.com";
        String password = "a long enough password";
        String body = """
                {"name":"School %s","adminEmail":"%s","adminPassword":"%s","adminGivenName":"Ada","adminFamilyName":"Lovelace"}""".formatted(UUID.randomUUID(), email, password);
        var request = HttpRequest.newBuilder(URI.create(SharedServer.baseUri() + "/operator/v1/organizations"))
                .header("Authorization", "Bearer " + SharedServer.operatorKey())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        String slug = new ObjectMapper().readTree(response.body()).path("slug").asText();
        return new NewOrganization(slug, email, password);
    }

    /** The pages as its Primary Admin sees them, signed in. */
    public PlainSite signedIn() {
        var site = new PlainSite(SharedServer.baseUri());
        site.signIn(slug, email, password);
        return site;
    }

    /** The same pages in a browser, which was not there when the admin signed in. */
    public AdminSite signedIn(BrowserContext browser) {
        return AdminSite.withSession(browser, SharedServer.baseUri(), signedIn().session());
    }
}
