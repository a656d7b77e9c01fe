package dev.rollcall.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** What the server answered. Reading it as JSON fails only where a test looks into it. */
public record Answer(String request, int status, HttpHeaders headers, String text) {

    static Answer of(String request, HttpResponse<String> response) {
        return new Answer(request, response.statusCode(), response.headers(), response.body());
    }

    /** Fails unless the status is one of these. */
    public Answer expect(Integer... statuses) {
        assertThat(status).as(toString()).isIn((Object[]) statuses);
        return this;
    }

    /** Fails unless it is an Error message with this status (RFC 7644 §3.12). */
    public Answer expectError(Integer... statuses) {
        expect(statuses);
        assertThat(TestJson.texts(body().path("schemas"))).as(toString()).contains(Urn.ERROR);
        return this;
    }

    /** Fails unless it is an Error message with status 400 and one of these keywords (RFC 7644 §3.12, table 9). */
    public Answer expectBadRequest(String... scimTypes) {
        expectError(400);
        assertThat(body().path("scimType").asText()).as(toString()).isIn((Object[]) scimTypes);
        return this;
    }

    /**
     * Fails unless it is an Error message with status 400. The keyword may be missing, because RFC 7644 §3.12 leaves it
     * to the server where no other section demands it; if it is there, it is one of these.
     */
    public Answer expectBadRequestPerhaps(String... scimTypes) {
        expectError(400);
        var scimType = body().path("scimType");
        if (scimType.isTextual()) {
            assertThat(scimType.asText()).as(toString()).isIn((Object[]) scimTypes);
        }
        return this;
    }

    /** The body as JSON, nothing if there is none. */
    public JsonNode body() {
        if (text.isBlank()) {
            return MissingNode.getInstance();
        }
        try {
            return TestJson.received(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + this, e);
        }
    }

    /** The body as an object to change and send back. */
    public ObjectNode echo() {
        return body().deepCopy();
    }

    public String id() {
        return body().path("id").asText();
    }

    /** The text at a JSON pointer, empty if nothing is there. */
    public String at(String pointer) {
        return body().at(pointer).asText();
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** The resources of a ListResponse. */
    public List<JsonNode> resources() {
        expect(200);
        assertThat(TestJson.texts(body().path("schemas"))).as(toString()).contains(Urn.LIST);
        var resources = new ArrayList<JsonNode>();
        body().path("Resources").forEach(resources::add);
        return resources;
    }

    /** The ids in a ListResponse, in its order. */
    public List<String> ids() {
        return resources().stream()
                .map(resource -> resource.path("id").asText())
                .toList();
    }

    public int totalResults() {
        return body().path("totalResults").asInt(-1);
    }

    @Override
    public String toString() {
        return request + " -> " + status + " " + text;
    }
}
