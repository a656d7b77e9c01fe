package dev.rollcall.systemtest.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/**
 * Okta's side of the connection: it knows the Tenant URL and the Secret Key that an admin has copied, and nothing else.
 */
public final class OktaCalls {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String tenantUrl;
    private final String secretKey;

    public OktaCalls(String tenantUrl, String secretKey) {
        this.tenantUrl = tenantUrl;
        this.secretKey = secretKey;
    }

    public JsonNode get(String path) {
        return send("GET", path, "", 200);
    }

    public JsonNode find(String endpoint, String attribute, String value) {
        String filter = URLEncoder.encode(attribute + " eq \"" + value + "\"", StandardCharsets.UTF_8);
        return get(endpoint + "?filter=" + filter + "&startIndex=1&count=100");
    }

    public JsonNode post(String path, String body) {
        return send("POST", path, body, 201);
    }

    public JsonNode put(String path, String body) {
        return send("PUT", path, body, 200);
    }

    public void patch(String path, String operations, int status) {
        send("PATCH", path, """
                {"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[%s]}""".formatted(operations), status);
    }

    public void delete(String path) {
        send("DELETE", path, "", 204);
    }

    private JsonNode send(String method, String path, String body, int status) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(tenantUrl + path))
                .header("Authorization", "Bearer " + secretKey)
                .header("User-Agent", "Okta SCIM Client 1.0.0")
                .header("Accept", "application/scim+json")
                .header("Content-Type", "application/scim+json; charset=utf-8")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            assertThat(response.statusCode())
                    .as(method + " " + path + ": " + response.body())
                    .isEqualTo(status);
            return response.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
