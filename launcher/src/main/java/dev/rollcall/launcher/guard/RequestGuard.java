package dev.rollcall.launcher.guard;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.glassfish.grizzly.http.Method;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.RequestExecutorProvider;
import org.glassfish.grizzly.http.server.Response;
import org.glassfish.grizzly.http.util.Header;
import org.glassfish.grizzly.http.util.HttpStatus;

/**
 * Stands before the web container and refuses the requests that it keeps from every application: it answers them
 * without a word, and some with 200 and a stack trace in the log. While the application is not there yet, or no more,
 * it asks clients to come again instead of letting the container answer with a page of its own.
 */
public final class RequestGuard extends HttpHandler {

    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";

    private static final int RETRY_SECONDS = 5;
    private static final long LONGEST_WAIT_MILLIS = 10_000;

    private final HttpHandler container;
    private final AtomicInteger underWay = new AtomicInteger();
    private final RequestThreads threads = new RequestThreads();
    private volatile boolean open;

    public RequestGuard(HttpHandler container) {
        this.container = container;
        setRequestURIEncoding(container.getRequestURIEncoding());
        setAllowEncodedSlash(container.isAllowEncodedSlash());
        setAllowCustomStatusMessage(container.isAllowCustomStatusMessage());
    }

    /** From now on the application answers. */
    public void open() {
        open = true;
    }

    /** No request passes any more; comes back when those under way are answered, or after ten seconds. */
    public void close() {
        open = false;
        long end = System.currentTimeMillis() + LONGEST_WAIT_MILLIS;
        while (underWay.get() > 0 && System.currentTimeMillis() < end) {
            LockSupport.parkNanos(20_000_000);
        }
    }

    @Override
    public RequestExecutorProvider getRequestExecutorProvider() {
        return threads;
    }

    @Override
    public void service(Request request, Response response) throws Exception {
        if (!request.getContext().getConnection().isOpen()) {
            return; // It was one of several that the client had sent at once, and nobody reads the answer.
        }
        var path = RequestPath.of(request.getRequest());
        var fault = path.fault().or(() -> hostFault(request));
        if (fault.isPresent()) {
            refuse(response, path, HttpStatus.BAD_REQUEST_400, fault.get());
        } else if (request.getMethod().equals(Method.TRACE)) {
            response.setHeader(Header.Allow, METHODS);
            refuse(response, path, HttpStatus.METHOD_NOT_ALLOWED_405, "TRACE is not allowed. Use another method.");
        } else if (path.isScimRoot()) {
            refuse(
                    response,
                    path,
                    HttpStatus.NOT_FOUND_404,
                    "There is nothing at this address. The Tenant URL goes on after /scim with /v2/ and the name of the organization.");
        } else {
            pass(request, response, path);
        }
    }

    private void pass(Request request, Response response, RequestPath path) throws Exception {
        underWay.incrementAndGet();
        try {
            if (open) {
                container.service(request, response);
            } else {
                response.setHeader(Header.RetryAfter, String.valueOf(RETRY_SECONDS));
                refuse(
                        response,
                        path,
                        HttpStatus.SERVICE_UNAVAILABLE_503,
                        "Rollcall is starting or stopping. Nothing was changed; try again in a few seconds.");
            }
        } finally {
            underWay.decrementAndGet();
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
        var body = new Refusal(status, sentence).body(path);
        response.setStatus(status);
        response.setContentType(Refusal.contentType(path));
        response.setContentLength(body.length);
        Refusal.headers().forEach(response::setHeader);
        response.getOutputStream().write(body);
    }
}
