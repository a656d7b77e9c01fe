package dev.rollcall.systemtest.scim;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rollcall.systemtest.server.SharedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * An organization of its own for one test, as the operator of an installation makes it: one Primary Admin, SCIM
 * enabled, one Secret Key, nobody else.
 */
public record Tenant(String name, URI url, String secretKey) {

    public static final String ADMIN = "primary.admin@rollcall.example";

    public static final String ADMIN_PASSWORD = "correct horse battery staple";

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A new organization in the server that the tests share; only SCIM reaches it. */
    public static Tenant create() {
        return create(SharedServer.baseUri());
    }

    /** A new organization in the server at this address; only SCIM reaches it. */
    public static Tenant create(URI server) {
        return create(server, Map.of());
    }

    /** A new organization whose Primary Admin can sign in, which costs the hash of a password. */
    public static Tenant withPassword(URI server) {
        return create(server, Map.of("adminPassword", ADMIN_PASSWORD));
    }

    /** A new organization of that name, whose Primary Admin can sign in. */
    public static Tenant named(String name, URI server) {
        return create(name, server, Map.of("adminPassword", ADMIN_PASSWORD));
    }

    private static Tenant create(URI server, Map<String, Object> more) {
        return create("Tenant " + UUID.randomUUID().toString().substring(0, 13), server, more);
    }

    private static Tenant create(String name, URI server, Map<String, Object> more) {
        try {
            var request = HttpRequest.newBuilder(server.resolve("/operator/v1/organizations"))
                    .header("Authorization", "Bearer " + SharedServer.operatorKey())
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(organization(name, more)))
                    .build();
            var response = HTTP.send(request, BodyHandlers.ofString());
            assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
            var body = JSON.readTree(response.body());
            return new Tenant(
                    name,
                    URI.create(body.path("tenantUrl").asText()),
                    body.path("secretKey").asText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String organization(String name, Map<String, Object> more) throws JsonProcessingException {
        var organization = new HashMap<String, Object>(more);
        organization.put("name", name);
        organization.put("adminEmail", ADMIN);
        organization.put("adminGivenName", "Primary");
        organization.put("adminFamilyName", "Admin");
        organization.put("enableScim", true);
        return JSON.writeValueAsString(organization);
    }

    /** How the organization is called in addresses. */
    public String slug() {
        return url.getPath().substring(url.getPath().lastIndexOf('/') + 1);
    }

    /** Okta's client for this organization, with its key. */
    public ScimClient okta() {
        return withoutKey().with("Authorization", "Bearer " + secretKey);
    }

    /** Okta's client before anyone gave it a key. */
    public ScimClient withoutKey() {
        return ScimClient.okta(url);
    }

    /** Requests that no well-behaved HTTP client sends. */
    public RawHttp raw() {
        return new RawHttp(url, secretKey);
    }
}
