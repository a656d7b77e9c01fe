package dev.rollcall.launcher.guard;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.FilterChainEvent;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.util.Header;
import org.glassfish.grizzly.memory.Buffers;
import org.glassfish.grizzly.memory.MemoryManager;

/**
 * Lets a request go on when its body is complete, so that no thread of the application waits for a client. A body that
 * is longer than any that the application takes goes on as far as it came, and is refused there.
 */
final class WholeBodies extends BaseFilter {

    /** More than the largest body that the application reads, which is one of SCIM with 8 MiB. */
    private static final int LONGEST = 9 * 1024 * 1024;

    private static final byte[] CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private static final Attribute<Body> BODY =
            Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(WholeBodies.class.getName());

    @Override
    public NextAction handleRead(FilterChainContext context) {
        HttpContent content = context.getMessage();
        var head = (HttpRequestPacket) content.getHttpHeader();
        var exchange = Connections.of(context.getConnection());
        var body = BODY.get(context.getConnection());
        if (exchange.isFlooded()) {
            context.getConnection().terminateSilently();
            return context.getStopAction();
        }
        if (body == null && (content.isLast() || !hasBody(head))) {
            exchange.beginWork();
            return context.getInvokeAction();
        }
        if (body == null) {
            body = new Body();
            BODY.set(context.getConnection(), body);
            exchange.beginBody(RequestPath.of(head));
            acknowledge(context, head);
        }
        return collect(context, content, body, exchange);
    }

    /** The codec, which is next, swallows what is left of a body that was refused. */
    @Override
    public NextAction handleEvent(FilterChainContext context, FilterChainEvent event) {
        if (event.type() == HttpServerFilter.RESPONSE_COMPLETE_EVENT.type()) {
            BODY.remove(context.getConnection());
            Connections.of(context.getConnection()).end();
        }
        return context.getInvokeAction();
    }

    private static NextAction collect(FilterChainContext context, HttpContent content, Body body, Exchange exchange) {
        boolean last = content.isLast();
        if (last || HttpContent.isBroken(content)) {
            BODY.remove(context.getConnection());
            exchange.beginWork();
        }
        if (body.passedOn || HttpContent.isBroken(content)) {
            return context.getInvokeAction();
        }
        body.add(content);
        if (!last && body.size <= LONGEST) {
            content.recycle();
            return context.getStopAction();
        }
        body.passedOn = true;
        context.setMessage(body.whole(content, last));
        return context.getInvokeAction();
    }

    /** RFC 9112 §6.3: without a length and without chunks there is none. */
    private static boolean hasBody(HttpRequestPacket head) {
        return head.isChunked() || head.getContentLength() > 0;
    }

    /** RFC 9110 §10.1.1: the client sends the body when it is told to go on. Other expectations are refused later. */
    private static void acknowledge(FilterChainContext context, HttpRequestPacket head) {
        if (head.requiresAcknowledgement() && "100-continue".equalsIgnoreCase(head.getHeader(Header.Expect))) {
            context.write(Buffers.wrap(MemoryManager.DEFAULT_MEMORY_MANAGER, CONTINUE.clone()));
            head.getResponse().acknowledged();
        }
    }

    /** What has come of a body. Copied, since each piece, however small, would keep its whole buffer. */
    private static final class Body {
        private byte[] bytes = new byte[0];
        private int size;
        private boolean passedOn;

        private void add(HttpContent piece) {
            var buffer = piece.getContent();
            int length = buffer.remaining();
            if (size + length > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(size + length, Math.min(2 * bytes.length, LONGEST)));
            }
            buffer.get(bytes, size, length);
            size += length;
            buffer.tryDispose();
        }

        private HttpContent whole(HttpContent piece, boolean last) {
            return HttpContent.create(
                    piece.getHttpHeader(), last, Buffers.wrap(MemoryManager.DEFAULT_MEMORY_MANAGER, bytes, 0, size));
        }
    }
}
