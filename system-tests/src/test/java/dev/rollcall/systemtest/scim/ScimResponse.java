package dev.rollcall.systemtest.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * An answer that has passed what holds for every answer: it is SCIM JSON, an error is an Error message that agrees with
 * the status, and nothing in it tells about the inside of the server.
 */
public record ScimResponse(
        String request, URI base, int status, Map<String, List<String>> headers, String text, JsonNode body) {

    public static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
    public static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
    public static final String GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group";
    static final String ERROR = "urn:ietf:params:scim:api:messages:2.0:Error";
    static final String LIST = "urn:ietf:params:scim:api:messages:2.0:ListResponse";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern SECRET_KEY = Pattern.compile("rck_[A-Za-z0-9_-]{20,}");
    private static final Pattern INSIDE = Pattern.compile("""
            \\n\\tat |\\\\n\\\\tat |Exception\\b|\\b(java|javax|jakarta|sun|org\\.(h2|postgresql|eclipse|glassfish|hibernate))\\.\
            |dev\\.rollcall|fish\\.payara|com\\.fasterxml|Payara|GlassFish|EclipseLink|PostgreSQL\
            |(?i:\\bselect\\b.+\\bfrom\\b|\\binsert into\\b|\\bdelete from\\b|\\bconstraint\\b)""");

    static ScimResponse checked(String request, URI base, int status, Map<String, List<String>> headers, byte[] bytes) {
        var names = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        names.putAll(headers);
        var text = new String(unpack(names, bytes), StandardCharsets.UTF_8);
        var head = request + " -> " + status + " " + names;
        assertThat(names).as(head).doesNotContainKey("Access-Control-Allow-Origin");
        assertThat(names.get("Cache-Control")).as(head).containsExactly("no-store");
        assertThat(names.get("X-Content-Type-Options")).as(head).containsExactly("nosniff");
        boolean optionsMayBeEmpty = request.startsWith("OPTIONS ") && status == 200 && text.isEmpty();
        if (status == 204 || status == 304 || optionsMayBeEmpty) {
            assertThat(text).as(head).isEmpty();
            return new ScimResponse(request, base, status, names, text, MissingNode.getInstance());
        }
        assertThat(names.getOrDefault("Content-Type", List.of("")).get(0))
                .as("Content-Type of " + head + " " + text)
                .matches("(?i)application/scim\\+json\\s*(;\\s*charset=\"?utf-8\"?)?");
        var response = new ScimResponse(request, base, status, names, text, parse(head, text));
        assertThat(text).as(head).doesNotContainPattern(SECRET_KEY);
        if (status >= 400) {
            response.checkError();
        }
        return response;
    }

    private void checkError() {
        assertThat(body.path("schemas")).as(this::toString).hasSize(1);
        assertThat(body.at("/schemas/0").asText()).as(this::toString).isEqualTo(ERROR);
        assertThat(body.path("status").isTextual())
                .as("status is a string: " + this)
                .isTrue();
        assertThat(body.path("status").asText()).as(this::toString).isEqualTo(String.valueOf(status));
        assertThat(body.path("detail").isTextual())
                .as("detail is a string: " + this)
                .isTrue();
        assertThat(body.path("detail").asText())
                .as(this::toString)
                .isNotBlank()
                .hasSizeLessThanOrEqualTo(2_001)
                .doesNotContainPattern("[\\p{Cntrl}\\u202a-\\u202e\\u2028\\u2029]");
        assertThat(text).as(this::toString).doesNotContainPattern(INSIDE);
    }

    /** Fails unless the status is one of these. */
    public ScimResponse expect(Integer... statuses) {
        assertThat(status).as(this::toString).isIn((Object[]) statuses);
        return this;
    }

    /** An error with this keyword of RFC 7644 §3.12. */
    public ScimResponse expectError(int status, String... scimTypes) {
        expect(status);
        assertThat(body.path("scimType").asText()).as(this::toString).isIn((Object[]) scimTypes);
        return this;
    }

    public String detail() {
        return body.path("detail").asText();
    }

    public String id() {
        return body.path("id").asText();
    }

    /** The text at a JSON pointer, empty when nothing is there. */
    public String at(String pointer) {
        return body.at(pointer).asText();
    }

    /** The body as something to change and send back. */
    public ObjectNode echo() {
        return body.deepCopy();
    }

    /** Fails unless it is one complete User. */
    public ScimResponse user() {
        checkResource(body, "User");
        return this;
    }

    /** Fails unless it is one complete Group. */
    public ScimResponse group() {
        checkResource(body, "Group");
        return this;
    }

    /** The resources of a ListResponse whose numbers agree with them. */
    public List<JsonNode> resources() {
        expect(200);
        assertThat(body.path("schemas"))
                .as(this::toString)
                .extracting(JsonNode::asText)
                .containsExactly(LIST);
        for (var number : List.of("totalResults", "startIndex", "itemsPerPage")) {
            assertThat(body.path(number).isIntegralNumber())
                    .as(number + " is a number: " + this)
                    .isTrue();
        }
        assertThat(body.path("Resources").isArray()).as(this::toString).isTrue();
        assertThat(itemsPerPage())
                .as(this::toString)
                .isEqualTo(body.path("Resources").size());
        assertThat(totalResults()).as(this::toString).isGreaterThanOrEqualTo(itemsPerPage());
        var resources = new ArrayList<JsonNode>();
        body.path("Resources").forEach(resources::add);
        return resources;
    }

    /** The one resource of a ListResponse. */
    public JsonNode only() {
        assertThat(resources()).as(this::toString).hasSize(1);
        assertThat(totalResults()).as(this::toString).isEqualTo(1);
        return resources().get(0);
    }

    /** Fails unless it is a ListResponse without resources and with a total of none. */
    public void none() {
        assertThat(resources()).as(this::toString).isEmpty();
        assertThat(totalResults()).as(this::toString).isZero();
    }

    public int totalResults() {
        return body.path("totalResults").asInt();
    }

    public int startIndex() {
        return body.path("startIndex").asInt();
    }

    public int itemsPerPage() {
        return body.path("itemsPerPage").asInt();
    }

    /** The values of the members of a Group. */
    public List<String> members() {
        return body.path("members").findValuesAsText("value");
    }

    private void checkResource(JsonNode resource, String type) {
        var id = resource.path("id").asText();
        assertThat(id).as(this::toString).isNotBlank();
        assertThat(resource.path("schemas"))
                .as(this::toString)
                .extracting(JsonNode::asText)
                .contains("User".equals(type) ? USER : GROUP)
                .doesNotHaveDuplicates()
                .allSatisfy(schema -> assertThat(schema.endsWith("core:2.0:" + type) || resource.has(schema))
                        .as("only schemas that are present: " + this)
                        .isTrue());
        var meta = resource.path("meta");
        assertThat(meta.path("resourceType").asText()).as(this::toString).isEqualTo(type);
        assertThat(OffsetDateTime.parse(meta.path("created").asText()))
                .as(this::toString)
                .isBeforeOrEqualTo(
                        OffsetDateTime.parse(meta.path("lastModified").asText()));
        assertThat(meta.path("location").asText()).as(this::toString).isEqualTo(base + "/" + type + "s/" + id);
        assertThat(resource.findParent("password")).as("no password: " + this).isNull();
    }

    private static byte[] unpack(Map<String, List<String>> headers, byte[] bytes) {
        if (!headers.getOrDefault("Content-Encoding", List.of()).contains("gzip")) {
            return bytes;
        }
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return gzip.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode parse(String head, String text) {
        try {
            var body = JSON.readTree(text);
            assertThat(body.isObject()).as(head + " " + text).isTrue();
            return body;
        } catch (JsonProcessingException e) {
            return fail(head + " is not JSON: " + text);
        }
    }

    @Override
    public String toString() {
        return request + " -> " + status + " " + text;
    }
}
