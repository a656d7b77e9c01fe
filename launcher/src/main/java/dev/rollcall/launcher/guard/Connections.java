package dev.rollcall.launcher.guard;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.ToDoubleFunction;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.CloseListener;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.util.HttpStatus;
import org.glassfish.grizzly.nio.NIOConnection;

/**
 * Counts the connections, right above the sockets, and what they hold in memory. Whoever comes is let in: where there
 * are too many connections, or too much waits in memory, one whose client is waited for has to go.
 */
final class Connections extends BaseFilter {

    private static final Attribute<Exchange> EXCHANGE =
            Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(Connections.class.getName());

    /** An answer that is not larger keeps no thread of the application waiting for its client. */
    private static final int LONGEST_QUEUE = 16 * 1024 * 1024;

    private static final Refusal TOO_MUCH = new Refusal(
            HttpStatus.SERVICE_UNAVAILABLE_503,
            "Too many large requests are under way. This one has changed nothing; send it again in a few seconds.");

    private final ConnectionSettings settings;
    private final long mostMemory;
    private final Set<Exchange> open = ConcurrentHashMap.newKeySet();
    private final ConcurrentHashMap<Object, AtomicInteger> perSubscriber = new ConcurrentHashMap<>();
    private final AtomicLong memory = new AtomicLong();
    private final ReentrantLock scales = new ReentrantLock();

    /** @param mostMemory how many bytes requests that are not complete and answers that are not taken may hold */
    Connections(ConnectionSettings settings, long mostMemory) {
        this.settings = settings;
        this.mostMemory = mostMemory;
    }

    /** What happens on a connection. */
    static Exchange of(Connection<?> connection) {
        return EXCHANGE.get(connection);
    }

    /** All that are open. */
    Set<Exchange> open() {
        return open;
    }

    @Override
    public NextAction handleAccept(FilterChainContext context) {
        var connection = (NIOConnection) context.getConnection();
        var address = ((InetSocketAddress) connection.getPeerAddress()).getAddress();
        if (!makeRoom() || !admit(connection, address)) {
            connection.terminateSilently();
            return context.getStopAction();
        }
        var exchange = new Exchange(connection);
        EXCHANGE.set(connection, exchange);
        open.add(exchange);
        connection.setMaxAsyncWriteQueueSize(LONGEST_QUEUE);
        connection.addCloseListener((CloseListener<?, ?>) (closed, type) -> drop(exchange));
        return context.getInvokeAction();
    }

    /** Where there are too many, one goes: an idle one first, else whoever takes longest. */
    private boolean makeRoom() {
        if (open.size() < settings.connections()) {
            return true;
        }
        var worst = worst(exchange -> (exchange.phase() == Exchange.Phase.IDLE ? 1e6 : 0) + seconds(exchange));
        worst.ifPresent(this::drop);
        return worst.isPresent();
    }

    private boolean admit(NIOConnection connection, InetAddress address) {
        if (settings.proxies().contains(address)) {
            return true;
        }
        var subscriber = Subscriber.of(address);
        var count = perSubscriber.computeIfAbsent(subscriber, any -> new AtomicInteger());
        if (count.incrementAndGet() > settings.connectionsPerAddress()) {
            leave(subscriber);
            return false;
        }
        connection.addCloseListener((CloseListener<?, ?>) (closed, type) -> leave(subscriber));
        return true;
    }

    private void leave(Object subscriber) {
        perSubscriber.computeIfPresent(subscriber, (any, count) -> count.decrementAndGet() <= 0 ? null : count);
    }

    @Override
    public NextAction handleRead(FilterChainContext context) {
        var exchange = of(context.getConnection());
        int bytes = ((Buffer) context.getMessage()).remaining();
        exchange.receive(bytes);
        hold(bytes);
        return context.getInvokeAction();
    }

    @Override
    public NextAction handleWrite(FilterChainContext context) {
        if (context.getMessage() instanceof Buffer buffer) {
            var exchange = of(context.getConnection());
            exchange.queue(exchange.connection().getAsyncWriteQueue().size() + buffer.remaining());
            hold(buffer.remaining());
        }
        return context.getInvokeAction();
    }

    private void hold(int bytes) {
        if (memory.addAndGet(bytes) > mostMemory) {
            weigh();
        }
    }

    /**
     * Adds up what is held in memory; while it is too much, whoever holds most for longest has to go. One thread does
     * that for all: those of the network wait for nobody.
     */
    void weigh() {
        // Telling somebody to come again is a write, which asks for this once more in the middle of it.
        if (!scales.isHeldByCurrentThread() && scales.tryLock()) {
            try {
                memory.set(lighten());
            } finally {
                scales.unlock();
            }
        }
    }

    private long lighten() {
        long sum = open.stream().mapToLong(Exchange::weigh).sum();
        while (sum > mostMemory) {
            var worst = worst(exchange -> exchange.weight() * (0.1 + seconds(exchange)));
            if (worst.isEmpty()) {
                break;
            }
            sum -= worst.get().weight();
            shed(worst.get());
        }
        return sum;
    }

    /** Whoever sends a body is told to come again; of what else is unfinished nobody could read an answer. */
    private void shed(Exchange exchange) {
        if (exchange.phase() == Exchange.Phase.BODY && open.remove(exchange)) {
            exchange.answerAndClose(TOO_MUCH, "Retry-After: 5\r\n");
        } else {
            drop(exchange);
        }
    }

    private Optional<Exchange> worst(ToDoubleFunction<Exchange> badness) {
        return open.stream().filter(Exchange::isClientsTurn).max(Comparator.comparingDouble(badness));
    }

    private static double seconds(Exchange exchange) {
        return Math.max(exchange.age().toNanos(), exchange.stalled().toNanos()) / 1e9;
    }

    private void drop(Exchange exchange) {
        if (open.remove(exchange)) {
            exchange.connection().terminateSilently();
        }
    }
}
