package dev.rollcall.systemtest.scim;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Speaks SCIM with exactly the headers of an identity provider. Immutable: each variation is a new client. Every answer
 * has passed the checks of {@link ScimResponse}.
 */
public final class ScimClient {

    /** As long as Okta waits. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final URI base;
    private final @Nullable String bodyType;
    private final Map<String, List<String>> headers;

    private ScimClient(URI base, @Nullable String bodyType, Map<String, List<String>> headers) {
        this.base = base;
        this.bodyType = bodyType;
        this.headers = headers;
    }

    /** As Okta's provisioning sends. */
    static ScimClient okta(URI base) {
        return bare(base)
                .sending("application/scim+json; charset=utf-8")
                .with("User-Agent", "Okta SCIM Client 1.0.0")
                .with("Accept", "application/scim+json")
                .with("Accept-Charset", "utf-8")
                .with("Accept-Encoding", "gzip,deflate");
    }

    /** As Okta's test suite for integrations sends: plain JSON, and a Content-Type on its GETs. */
    public ScimClient asOktaSuite() {
        return new ScimClient(base, "application/json", headers)
                .with("User-Agent", "OKTA SCIM Integration")
                .with("Accept", "application/scim+json; charset=utf-8");
    }

    /** As Entra ID sends. */
    public ScimClient asEntra() {
        return without("Accept-Charset")
                .sending("application/scim+json; charset=utf-8")
                .with("User-Agent", "Microsoft-AzureADProvisioning/1.0")
                .with("Accept", "application/scim+json");
    }

    /** A client that says nothing about itself or about what it wants. */
    public static ScimClient bare(URI base) {
        return new ScimClient(base, null, new TreeMap<>(String.CASE_INSENSITIVE_ORDER));
    }

    /** With this Content-Type on requests that have a body, or none at all. */
    public ScimClient sending(@Nullable String contentType) {
        return new ScimClient(base, contentType, headers);
    }

    /** With this header instead of the one that was there. */
    public ScimClient with(String header, String... values) {
        var changed = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        changed.putAll(headers);
        changed.put(header, List.of(values));
        return new ScimClient(base, bodyType, changed);
    }

    ScimClient without(String header) {
        var changed = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        changed.putAll(headers);
        changed.remove(header);
        return new ScimClient(base, bodyType, changed);
    }

    /** The same client at another address. */
    public ScimClient at(URI other) {
        return new ScimClient(other, bodyType, headers);
    }

    /** GET with query parameters as name, value, name, value; blanks become {@code %20}, as in Okta's requests. */
    public ScimResponse get(String path, String... query) {
        return send("GET", path + query(query), null);
    }

    /** Okta's look-up before it creates or links. */
    public ScimResponse lookUp(String path, String filter) {
        return get(path, "filter", filter, "startIndex", "1", "count", "100").expect(200);
    }

    public ScimResponse findUser(String userName) {
        return lookUp("/Users", "userName eq \"" + userName + "\"");
    }

    public ScimResponse findGroup(String displayName) {
        return lookUp("/Groups", "displayName eq \"" + displayName + "\"");
    }

    public ScimResponse post(String path, String json) {
        return send("POST", path, BodyPublishers.ofString(json));
    }

    public ScimResponse put(String path, String json) {
        return send("PUT", path, BodyPublishers.ofString(json));
    }

    public ScimResponse patch(String path, String json) {
        return send("PATCH", path, BodyPublishers.ofString(json));
    }

    public ScimResponse delete(String path) {
        return send("DELETE", path, null);
    }

    /**
     * Any request.
     *
     * @throws UncheckedIOException if no answer comes
     */
    public ScimResponse send(String method, String pathAndQuery, @Nullable BodyPublisher body) {
        var request = HttpRequest.newBuilder(URI.create(base + pathAndQuery)).timeout(PATIENCE);
        headers.forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        if (body != null && bodyType != null && !headers.containsKey("Content-Type")) {
            request.header("Content-Type", bodyType);
        }
        request.method(method, body == null ? BodyPublishers.noBody() : body);
        try {
            var answer = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            return ScimResponse.checked(
                    method + " " + abbreviate(pathAndQuery),
                    base,
                    answer.statusCode(),
                    answer.headers().map(),
                    answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String abbreviate(String text) {
        return text.length() <= 300 ? text : text.substring(0, 300) + "... of " + text.length() + " characters";
    }

    private static String query(String... nameValue) {
        var pairs = new ArrayList<String>();
        for (int i = 0; i < nameValue.length; i += 2) {
            pairs.add(nameValue[i] + "=" + encode(nameValue[i + 1]));
        }
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }

    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
