package dev.rollcall.launcher.guard;

import java.io.IOException;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.KeepAlive;
import org.glassfish.grizzly.http.Method;
import org.glassfish.grizzly.http.Protocol;
import org.glassfish.grizzly.http.util.Header;
import org.glassfish.grizzly.http.util.HttpStatus;
import org.glassfish.grizzly.http.util.MimeHeaders;
import org.glassfish.grizzly.memory.Buffers;
import org.glassfish.grizzly.memory.MemoryManager;

/**
 * Reads HTTP as the server's own codec does, and says what is wrong with a request that cannot be read; that one
 * answers 400 with an empty body. The connection is closed after such an answer.
 */
final class AnsweringCodec extends HttpServerFilter {

    private static final String FAULT = AnsweringCodec.class.getName();

    /** The same settings as {@code own} has, which shows some of them only as {@code parts}. */
    @SuppressWarnings("deprecation") // Grizzly announces builders for this class, and has none yet.
    AnsweringCodec(HttpServerFilter own, Parts parts) {
        super(
                parts.chunking(),
                parts.longestHead(),
                own.getDefaultResponseContentType(),
                parts.keepAlive(),
                null, // Deadlines does that.
                parts.mostRequestHeaders(),
                parts.mostResponseHeaders());
        for (var encoding : own.getContentEncodings()) {
            addContentEncoding(encoding);
        }
        setMaxPayloadRemainderToSkip(own.getMaxPayloadRemainderToSkip());
        setAllowPayloadForUndefinedHttpMethods(own.isAllowPayloadForUndefinedHttpMethods());
        getMonitoringConfig().addProbes(own.getMonitoringConfig().getProbes());
    }

    /** What a codec is made with and does not show. */
    record Parts(
            boolean chunking, int longestHead, KeepAlive keepAlive, int mostRequestHeaders, int mostResponseHeaders) {}

    /**
     * No other protocol is spoken here, so that the request goes on as if it did not offer one (RFC 9110 §7.8). The
     * server's own codec would wait for the body in the other protocol.
     */
    @Override
    protected void onHttpHeadersParsed(HttpHeader header, MimeHeaders headers, FilterChainContext context) {
        header.getUpgradeDC().recycle();
        headers.removeHeader(Header.Upgrade);
        headers.removeHeader("HTTP2-Settings");
    }

    /** The first line of HTTP/2 reads like one of HTTP/1.1 (RFC 9113 §3.4), and no answer could be understood. */
    @Override
    protected boolean onHttpHeaderParsed(HttpHeader header, Buffer buffer, FilterChainContext context) {
        if (super.onHttpHeaderParsed(header, buffer, context)) {
            return true;
        }
        boolean isLater = header.getProtocol().compareTo(Protocol.HTTP_1_1) > 0;
        if (isLater) {
            HttpStatus.HTTP_VERSION_NOT_SUPPORTED_505.setValues(((HttpRequestPacket) header).getResponse());
            header.setProtocol(Protocol.HTTP_1_1);
        }
        return isLater;
    }

    @Override
    protected void onHttpHeaderError(HttpHeader header, FilterChainContext context, Throwable cause)
            throws IOException {
        var request = (HttpRequestPacket) header;
        answerAsHttp11(request);
        remember(request, RequestFaults.ofHead(request, cause), RequestPath.of(request, context.getMessage()));
        super.onHttpHeaderError(header, context, cause);
    }

    /** A version that is not known cannot be answered, and one that is not there counts as 0.9: without headers. */
    private static void answerAsHttp11(HttpRequestPacket request) {
        try {
            if (request.getProtocol() != Protocol.HTTP_0_9) {
                return;
            }
        } catch (IllegalStateException e) {
            HttpStatus.HTTP_VERSION_NOT_SUPPORTED_505.setValues(request.getResponse());
        }
        request.setProtocol(Protocol.HTTP_1_1);
    }

    @Override
    protected void onHttpContentError(HttpHeader header, FilterChainContext context, Throwable cause)
            throws IOException {
        var request = (HttpRequestPacket) header;
        remember(request, RequestFaults.ofBody(), RequestPath.of(request, null));
        super.onHttpContentError(header, context, cause);
    }

    private static void remember(HttpRequestPacket request, Refusal refusal, RequestPath path) {
        request.setAttribute(FAULT, new Fault(refusal, path));
        refusal.status().setValues(request.getResponse());
    }

    private record Fault(Refusal refusal, RequestPath path) {}

    @Override
    protected HttpContent customizeErrorResponse(HttpResponsePacket response) {
        var request = response.getRequest();
        if (!(request.getAttribute(FAULT) instanceof Fault fault)) {
            return super.customizeErrorResponse(response);
        }
        request.removeAttribute(FAULT);
        var body = fault.refusal().body(fault.path());
        response.setHeader(Header.ContentType, Refusal.contentType(fault.path()));
        response.setHeader(Header.Connection, "close");
        Refusal.headers().forEach(response::setHeader);
        response.setContentLength(body.length);
        var content = HttpContent.builder(response).last(true);
        return request.getMethod().equals(Method.HEAD)
                ? content.build()
                : content.content(Buffers.wrap(MemoryManager.DEFAULT_MEMORY_MANAGER, body))
                        .build();
    }
}
