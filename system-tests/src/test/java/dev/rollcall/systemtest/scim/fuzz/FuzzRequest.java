package dev.rollcall.systemtest.scim.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A request to take apart.
 *
 * @param target below the Tenant URL: path and query, as they stand in the request line
 * @param headers without Host, Authorization and Content-Length
 */
record FuzzRequest(String method, String target, Map<String, String> headers, byte[] body) {

    static FuzzRequest of(String method, String target, String body) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Accept", "application/scim+json");
        if (!body.isEmpty()) {
            headers.put("Content-Type", "application/scim+json");
        }
        return new FuzzRequest(method, target, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    FuzzRequest withMethod(String other) {
        return new FuzzRequest(other, target, headers, body);
    }

    FuzzRequest withTarget(String other) {
        return new FuzzRequest(method, other, headers, body);
    }

    FuzzRequest withBody(byte[] other) {
        return new FuzzRequest(method, target, headers, other);
    }

    FuzzRequest with(String header, String value) {
        var changed = new LinkedHashMap<>(headers);
        changed.put(header, value);
        return new FuzzRequest(method, target, changed, body);
    }

    /** The path, without the query. */
    String path() {
        int question = target.indexOf('?');
        return question < 0 ? target : target.substring(0, question);
    }

    /** The query, without the question mark. */
    String query() {
        int question = target.indexOf('?');
        return question < 0 ? "" : target.substring(question + 1);
    }

    /**
     * As it goes over the wire. A body goes with the methods that have one: with others Payara answers before Rollcall,
     * an empty 400.
     */
    byte[] bytes(String basePath, String host, String secretKey) {
        var sent = List.of("POST", "PUT", "PATCH").contains(method) ? body : new byte[0];
        var head = new StringBuilder(method + " " + basePath + target + " HTTP/1.1\r\nHost: " + host + "\r\n");
        if (!headers.containsKey("Authorization")) {
            head.append("Authorization: Bearer ").append(secretKey).append("\r\n");
        }
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        if (sent.length > 0 || !method.equals("GET")) {
            head.append("Content-Length: ").append(sent.length).append("\r\n");
        }
        head.append("Connection: close\r\n\r\n");
        var start = head.toString().getBytes(StandardCharsets.ISO_8859_1);
        var whole = new byte[start.length + sent.length];
        System.arraycopy(start, 0, whole, 0, start.length);
        System.arraycopy(sent, 0, whole, start.length, sent.length);
        return whole;
    }
}
