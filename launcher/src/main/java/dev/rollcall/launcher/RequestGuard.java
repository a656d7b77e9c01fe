package dev.rollcall.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.glassfish.grizzly.http.Method;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.glassfish.grizzly.http.util.Header;
import org.glassfish.grizzly.http.util.HttpStatus;

/**
 * Stands before the web container and refuses the requests that it keeps from every application: it answers them
 * without a word, and some with 200 and a stack trace in the log.
 */
final class RequestGuard extends HttpHandler {

    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";

    private final HttpHandler container;

    RequestGuard(HttpHandler container) {
        this.container = container;
        setRequestURIEncoding(container.getRequestURIEncoding());
        setAllowEncodedSlash(container.isAllowEncodedSlash());
        setAllowCustomStatusMessage(container.isAllowCustomStatusMessage());
    }

    @Override
    public void service(Request request, Response response) throws Exception {
        var path = new RequestPath(
                request.getRequest().getRequestURIRef().getRequestURIBC().toString(StandardCharsets.ISO_8859_1));
        var fault = path.fault().or(() -> hostFault(request));
        if (fault.isPresent()) {
            refuse(response, path, HttpStatus.BAD_REQUEST_400, fault.get());
        } else if (request.getMethod().equals(Method.TRACE)) {
            response.setHeader(Header.Allow, METHODS);
            refuse(response, path, HttpStatus.METHOD_NOT_ALLOWED_405, "TRACE is not allowed. Use another method.");
        } else {
            container.service(request, response);
        }
    }

    private static Optional<String> hostFault(Request request) {
        try {
            if (!request.getServerName().isEmpty()) {
                return Optional.empty();
            }
        } catch (IllegalStateException e) {
            // The port is not a number.
        }
        return Optional.of("The Host header is not a host name with an optional port number. Correct it.");
    }

    private static void refuse(Response response, RequestPath path, HttpStatus status, String sentence)
            throws IOException {
        var body = path.isScim() ? scimError(status.getStatusCode(), sentence) : sentence + "\n";
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType(path.isScim() ? "application/scim+json" : "text/plain;charset=UTF-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /** An error message of RFC 7644, section 3.12. The sentences have no character that JSON would have escaped. */
    private static String scimError(int status, String detail) {
        return """
                {"schemas":["urn:ietf:params:scim:api:messages:2.0:Error"],"status":"%d","detail":"%s"}""".formatted(status, detail);
    }
}
