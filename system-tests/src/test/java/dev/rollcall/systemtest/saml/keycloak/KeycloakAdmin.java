package dev.rollcall.systemtest.saml.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;

/** Keycloak's admin: its REST API, each call with a token that is good. */
final class KeycloakAdmin {
    static final ObjectMapper JSON = new ObjectMapper();

    /** A token of the master realm lives for a minute. */
    private static final Duration TOKEN_LIFETIME = Duration.ofSeconds(40);

    private final KeycloakServer server;
    private String token = "";
    private Instant tokenFrom = Instant.EPOCH;

    KeycloakAdmin(KeycloakServer server) {
        this.server = server;
    }

    JsonNode get(String path) {
        return send("GET", path, "application/json", "");
    }

    void post(String path, Object body) {
        send("POST", path, "application/json", body.toString());
    }

    void put(String path, Object body) {
        send("PUT", path, "application/json", body.toString());
    }

    void delete(String path) {
        send("DELETE", path, "application/json", "");
    }

    /** Any request below {@code /admin/realms}; fails unless it succeeds. */
    JsonNode send(String method, String path, String contentType, String body) {
        var request = HttpRequest.newBuilder(URI.create(server.baseUri() + "/admin/realms" + path))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", contentType)
                .method(method, BodyPublishers.ofString(body))
                .build();
        var response = exchange(request);
        assertThat(response.statusCode())
                .as(method + " " + path + ": " + response.body())
                .isBetween(200, 299);
        return json(response.body());
    }

    private synchronized String token() {
        if (tokenFrom.plus(TOKEN_LIFETIME).isBefore(Instant.now())) {
            var request = HttpRequest.newBuilder(
                            URI.create(server.baseUri() + "/realms/master/protocol/openid-connect/token"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("grant_type=password&client_id=admin-cli&username="
                            + KeycloakServer.ADMIN + "&password="
                            + KeycloakServer.ADMIN_PASSWORD.replace(' ', '+')))
                    .build();
            tokenFrom = Instant.now();
            token = json(exchange(request).body()).path("access_token").asText();
        }
        return token;
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return server.http().send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(String body) {
        try {
            return body.isEmpty() ? JSON.createObjectNode() : JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
