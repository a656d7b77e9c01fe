package dev.rollcall.compliance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** A SCIM client. It remembers what it created, so that nothing stays behind on a server that is not ours. */
public final class ScimServer {
    public static final String MEDIA_TYPE = "application/scim+json";

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI base;
    private final Map<String, String> headers;
    private final Collection<String> created;
    private @Nullable Discovery discovery;

    private ScimServer(
            URI base, Map<String, String> headers, Collection<String> created, @Nullable Discovery discovery) {
        this.base = base;
        this.headers = headers;
        this.created = created;
        this.discovery = discovery;
    }

    static ScimServer of(ScimTarget target) {
        return new ScimServer(
                        target.url(), new TreeMap<>(String.CASE_INSENSITIVE_ORDER), new ConcurrentLinkedQueue<>(), null)
                .with("Authorization", "Bearer " + target.key())
                .with("Accept", MEDIA_TYPE)
                .with("Content-Type", MEDIA_TYPE);
    }

    /** The same client with this header instead of the one that was there. */
    public ScimServer with(String header, String value) {
        var changed = new TreeMap<>(headers);
        changed.put(header, value);
        return new ScimServer(base, changed, created, discovery);
    }

    public ScimServer without(String header) {
        var changed = new TreeMap<>(headers);
        changed.remove(header);
        return new ScimServer(base, changed, created, discovery);
    }

    public URI base() {
        return base;
    }

    /** GET with query parameters as name, value, name, value. */
    public Answer get(String path, String... query) {
        return send("GET", path + query(query), null);
    }

    public Answer post(String path, JsonNode body) {
        return send("POST", path, body.toString());
    }

    public Answer put(String path, JsonNode body) {
        return send("PUT", path, body.toString());
    }

    public Answer patch(String path, JsonNode body) {
        return send("PATCH", path, body.toString());
    }

    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    /** A new User with a unique userName and with these attributes besides, as far as the server knows them. */
    public Answer newUser(String attributes, Object... arguments) {
        return create("/Users", user(attributes, arguments));
    }

    public Answer newUser() {
        return newUser("");
    }

    /** A User to create: the usual attributes and these, as far as the server knows them. */
    public ObjectNode user(String attributes, Object... arguments) {
        var name = Sample.unique("user");
        ObjectNode user = TestJson.object("""
                {'schemas': ['%s'], 'userName': '%s', 'name': {'givenName': 'Ada', 'familyName': 'Byron'},
                 'emails': [{'value': '%2$s@example.com', 'type': 'work', 'primary': true}], 'active': true}""", Urn.USER, name);
        user.setAll(TestJson.object("{" + attributes + "}", arguments));
        return discovery().known(Urn.USER, user);
    }

    /** A new Group with a unique displayName and these users as members. */
    public Answer newGroup(Answer... users) {
        var group = TestJson.object("{'schemas': ['%s'], 'displayName': '%s'}", Urn.GROUP, Sample.unique("group"));
        if (users.length == 0) {
            return create("/Groups", group);
        }
        var members = TestJson.value("[]");
        for (var user : users) {
            ((ArrayNode) members).addObject().put("value", user.id());
        }
        var withMembers = group.deepCopy();
        withMembers.set("members", members);
        var created = post("/Groups", withMembers);
        if (created.status() == 201) {
            return created;
        }
        // A test of its own says that this failed; the others go on if there is another way to the same group.
        var empty = create("/Groups", group);
        patch(empty, "{'op': 'add', 'path': 'members', 'value': " + members + "}")
                .expect(200, 204);
        return empty;
    }

    private Answer create(String path, ObjectNode resource) {
        return post(path, resource).expect(201);
    }

    /** The User or Group as it is now. */
    public Answer read(Answer resource) {
        return get(pathOf(resource)).expect(200);
    }

    /** The ids of the Group's members, which a server may return on request only. */
    public List<String> members(Answer group) {
        return TestJson.texts(
                get(pathOf(group), "attributes", "members").expect(200).body().path("members"), "value");
    }

    /** {@code /Users/<id>} or {@code /Groups/<id>}. */
    public String pathOf(Answer resource) {
        boolean group = TestJson.texts(resource.body().path("schemas")).contains(Urn.GROUP);
        return (group ? "/Groups/" : "/Users/") + resource.id();
    }

    /** PATCH with operations in relaxed JSON. */
    public Answer patch(Answer resource, String... operations) {
        return patch(pathOf(resource), Sample.patch(operations));
    }

    /** PATCH with operations in relaxed JSON, which has to succeed; answers the resource as it is then. */
    public Answer patched(Answer resource, String... operations) {
        patch(resource, operations).expect(200, 204);
        return read(resource);
    }

    /** The Users that this filter finds. */
    public Answer find(String filter) {
        return get("/Users", "filter", filter, "count", "50");
    }

    /** What the server says of itself. */
    public Discovery discovery() {
        var known = discovery;
        if (known == null) {
            known = Discovery.of(this);
            discovery = known;
        }
        return known;
    }

    /** Skips the test if clients cannot read and write all of these attributes. */
    public void needs(String urn, String... attributes) {
        discovery().needs(urn, attributes);
    }

    /** Skips the test if there are no Groups with members. */
    public void needsGroups() {
        discovery().needsType("Group");
        discovery().needs(Urn.GROUP, "members");
    }

    /**
     * Any request. The Content-Type is sent only with a body.
     *
     * @throws UncheckedIOException if no answer comes
     */
    public Answer send(String method, String pathAndQuery, @Nullable String body) {
        var request = HttpRequest.newBuilder(URI.create(base + pathAndQuery)).timeout(PATIENCE);
        headers.forEach((name, value) -> {
            if (body != null || !"Content-Type".equalsIgnoreCase(name)) {
                request.header(name, value);
            }
        });
        request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            var answer = Answer.of(method + " " + pathAndQuery + (body == null ? "" : " " + brief(body)), response);
            if ("POST".equals(method) && answer.status() == 201) {
                remember(pathAndQuery, answer);
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What Bulk creates has to be told, because its answer is one for many. */
    public void remember(String path) {
        created.add(path);
    }

    private void remember(String pathAndQuery, Answer answer) {
        var path = pathAndQuery.split("\\?", 2)[0];
        if (!answer.text().isBlank() && !answer.id().isEmpty()) {
            remember(path + "/" + answer.id());
        }
    }

    /** Deletes what was created, groups first. What is gone already or cannot be deleted is left alone. */
    void deleteCreated() {
        created.stream()
                .sorted((one, other) -> Boolean.compare(other.startsWith("/Groups"), one.startsWith("/Groups")))
                .forEach(this::delete);
        created.clear();
    }

    private static String query(String... nameValue) {
        var pairs = new ArrayList<String>();
        for (int i = 0; i < nameValue.length; i += 2) {
            pairs.add(nameValue[i] + "="
                    + URLEncoder.encode(nameValue[i + 1], StandardCharsets.UTF_8)
                            .replace("+", "%20"));
        }
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }

    private static String brief(String text) {
        return text.length() <= 600 ? text : text.substring(0, 600) + "... of " + text.length() + " characters";
    }
}
