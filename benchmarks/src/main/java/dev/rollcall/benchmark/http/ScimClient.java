package dev.rollcall.benchmark.http;

import java.io.IOException;
import java.util.List;

/** Okta's client for one organization, with Okta's headers, over one connection. */
public final class ScimClient implements AutoCloseable {
    private static final List<Integer> OK = List.of(200);
    private static final List<Integer> CREATED = List.of(201);
    private static final List<Integer> PATCHED = List.of(200, 204);

    private final HttpConnection connection;
    private final String path;
    private final String headers;

    public ScimClient(Tenant tenant) throws IOException {
        connection = new HttpConnection(tenant.port());
        path = tenant.path();
        headers = " HTTP/1.1\r\nHost: localhost:" + tenant.port() + "\r\nAuthorization: Bearer " + tenant.key()
                + "\r\n"
                + "User-Agent: Okta SCIM Client 1.0.0\r\n"
                + "Accept: application/scim+json\r\n"
                + "Accept-Charset: utf-8\r\n";
    }

    /** Expects 200. */
    public Answer get(String resource) throws IOException {
        return send("GET", resource, "", OK);
    }

    /** Expects 201. */
    public Answer post(String resource, String body) throws IOException {
        return send("POST", resource, body, CREATED);
    }

    /** Expects 200. */
    public Answer put(String resource, String body) throws IOException {
        return send("PUT", resource, body, OK);
    }

    /** Expects 200 or 204. */
    public Answer patch(String resource, String body) throws IOException {
        return send("PATCH", resource, body, PATCHED);
    }

    private Answer send(String method, String resource, String body, List<Integer> expected) throws IOException {
        String type = body.isEmpty() ? "" : "Content-Type: application/scim+json; charset=utf-8\r\n";
        Answer answer = connection.exchange(method + " " + path + resource + headers + type, body);
        if (!expected.contains(answer.status())) {
            throw new UnexpectedAnswer(method + " " + path + resource, "expected " + expected, answer);
        }
        return answer;
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
