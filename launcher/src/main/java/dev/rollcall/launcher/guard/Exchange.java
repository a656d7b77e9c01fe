package dev.rollcall.launcher.guard;

import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.EmptyCompletionHandler;
import org.glassfish.grizzly.WriteResult;
import org.glassfish.grizzly.memory.Buffers;
import org.glassfish.grizzly.memory.MemoryManager;
import org.glassfish.grizzly.nio.NIOConnection;

/**
 * How far a connection is with the request that it carries, since when, and what memory that takes. Its methods are
 * called by the threads of the network, of the application and of the deadlines.
 */
final class Exchange {

    /**
     * What happens on the connection now. In {@link #WORK} it is the application that is waited for, else the client.
     */
    enum Phase {
        IDLE,
        HEAD,
        BODY,
        WORK
    }

    private static final int LONGEST_BACKLOG = 1024 * 1024;

    private final NIOConnection connection;
    private Phase phase = Phase.IDLE;
    private long since = System.nanoTime();
    private long unsentSince;
    private long received;
    private long unsent;
    private RequestPath path = new RequestPath("/");

    Exchange(NIOConnection connection) {
        this.connection = connection;
    }

    NIOConnection connection() {
        return connection;
    }

    /** Bytes came. The first ones after an answer begin a head. */
    synchronized void receive(int bytes) {
        if (phase == Phase.IDLE) {
            enter(Phase.HEAD);
        }
        received += bytes;
    }

    /** The head is complete, its body is not. */
    synchronized void beginBody(RequestPath requested) {
        path = requested;
        enter(Phase.BODY);
    }

    /** The request is complete. */
    synchronized void beginWork() {
        enter(Phase.WORK);
    }

    /** Whether the client asks again and again and does not take the answers. */
    boolean isFlooded() {
        return connection.getAsyncWriteQueue().size() > LONGEST_BACKLOG;
    }

    /** The answer is complete, as far as the application is concerned. */
    synchronized void end() {
        received = 0;
        enter(Phase.IDLE);
    }

    /** More of an answer is there than the client has taken. */
    synchronized void queue(long bytes) {
        unsent = bytes;
    }

    /** Looks again at how much of the answer the client has not taken, and answers the memory that all this holds. */
    synchronized long weigh() {
        unsent = connection.getAsyncWriteQueue().size();
        if (unsent == 0) {
            unsentSince = 0;
        } else if (unsentSince == 0) {
            unsentSince = System.nanoTime();
        }
        return received + unsent;
    }

    synchronized long weight() {
        return received + unsent;
    }

    synchronized Phase phase() {
        return phase;
    }

    synchronized RequestPath path() {
        return path;
    }

    /** How long this phase lasts already. */
    synchronized Duration age() {
        return Duration.ofNanos(System.nanoTime() - since);
    }

    /** How long a part of an answer waits already for a client that does not take it. */
    synchronized Duration stalled() {
        return unsentSince == 0 ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - unsentSince);
    }

    /** Whether the client is waited for. */
    synchronized boolean isClientsTurn() {
        return phase != Phase.WORK || unsentSince != 0;
    }

    /**
     * Refuses a request whose body is not complete. Once: the connection's turn is over with it.
     *
     * @param headers more of them, each with its line end
     */
    void answerAndClose(Refusal refusal, String headers) {
        beginWork();
        var body = refusal.body(path());
        var head = "HTTP/1.1 " + refusal.status().getStatusCode() + " "
                + refusal.status().getReasonPhrase() + "\r\nConnection: close\r\n" + headers + "Content-Type: "
                + Refusal.contentType(path()) + "\r\nContent-Length: " + body.length + "\r\n\r\n";
        connection.write(
                Buffers.appendBuffers(
                        MemoryManager.DEFAULT_MEMORY_MANAGER,
                        Buffers.wrap(MemoryManager.DEFAULT_MEMORY_MANAGER, head, StandardCharsets.US_ASCII),
                        Buffers.wrap(MemoryManager.DEFAULT_MEMORY_MANAGER, body)),
                new EmptyCompletionHandler<WriteResult<Buffer, SocketAddress>>() {
                    @Override
                    public void completed(WriteResult<Buffer, SocketAddress> result) {
                        connection.closeSilently();
                    }
                });
    }

    private void enter(Phase next) {
        phase = next;
        since = System.nanoTime();
    }
}
