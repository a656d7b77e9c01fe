package dev.rollcall.launcher.guard;

import dev.rollcall.launcher.setting.Setting;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.glassfish.grizzly.http.util.HttpStatus;

/**
 * What the client reads when a request does not come as far as an application.
 *
 * @param sentence says what to do; holds no character that JSON would have escaped
 */
record Refusal(HttpStatus status, String sentence) {

    private static final Map<String, String> HEADERS =
            headers(Setting.of("rollcall.public.url", "", System.getProperties(), System.getenv())
                    .value());

    static Refusal badRequest(String sentence) {
        return new Refusal(HttpStatus.BAD_REQUEST_400, sentence);
    }

    /** What every answer of ours tells browsers, as the applications' answers do. */
    static Map<String, String> headers() {
        return HEADERS;
    }

    static String contentType(RequestPath path) {
        return path.isScim() ? "application/scim+json" : "text/plain;charset=UTF-8";
    }

    /** @param publicUrl the address that clients use; empty where the operator has not set it */
    static Map<String, String> headers(String publicUrl) {
        var headers = new TreeMap<>(Map.of("Cache-Control", "no-store", "X-Content-Type-Options", "nosniff"));
        if (publicUrl.startsWith("https://")) {
            headers.put("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        return Map.copyOf(headers);
    }

    /** An error message of RFC 7644, section 3.12, below {@code /scim}; elsewhere the plain sentence. */
    byte[] body(RequestPath path) {
        var text = path.isScim() ? """
                {"schemas":["urn:ietf:params:scim:api:messages:2.0:Error"],"status":"%d","detail":"%s"}""".formatted(status.getStatusCode(), sentence) : sentence + "\n";
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
