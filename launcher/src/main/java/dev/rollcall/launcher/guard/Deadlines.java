package dev.rollcall.launcher.guard;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.glassfish.grizzly.filterchain.FilterChain;
import org.glassfish.grizzly.filterchain.TransportFilter;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.util.HttpStatus;

/**
 * Ends the connections of clients that take too long, whatever they send or read meanwhile, and lets no thread of the
 * application wait for one.
 */
final class Deadlines implements Runnable {

    private static final Logger LOG = Logger.getLogger(Deadlines.class.getName());
    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final long EVERY_MILLIS = 250;

    private final Connections connections;
    private final ConnectionSettings settings;

    /** @param mostMemory how many bytes all clients together may keep waiting here */
    Deadlines(ConnectionSettings settings, long mostMemory) {
        this.connections = new Connections(settings, mostMemory);
        this.settings = settings;
    }

    /** Looks at the connections of a listener from now on, four times a second. */
    void watch(FilterChain filters) {
        filters.add(filters.indexOfType(TransportFilter.class) + 1, connections);
        filters.add(filters.indexOfType(HttpServerFilter.class) + 1, new WholeBodies());
        Executors.newSingleThreadScheduledExecutor(task -> {
                    var thread = new Thread(task, "rollcall-deadlines");
                    thread.setDaemon(true);
                    return thread;
                })
                .scheduleWithFixedDelay(this, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void run() {
        try {
            connections.weigh();
            connections.open().forEach(this::check);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The deadlines of connections were not looked at", e);
        }
    }

    private void check(Exchange exchange) {
        if (exchange.stalled().compareTo(settings.answer()) > 0) {
            exchange.connection().terminateSilently();
            return;
        }
        switch (exchange.phase()) {
            case IDLE -> closeAfter(IDLE, exchange);
            case HEAD -> closeAfter(settings.head(), exchange);
            case BODY -> {
                if (exchange.age().compareTo(settings.body()) > 0) {
                    tellOfDelay(exchange);
                }
            }
            case WORK -> {
                // The application's turn, which has limits of its own.
            }
        }
    }

    private static void closeAfter(Duration limit, Exchange exchange) {
        if (exchange.age().compareTo(limit) > 0 && exchange.stalled().isZero()) {
            exchange.connection().closeSilently();
        }
    }

    // RFC 9110 §15.5.9.
    private void tellOfDelay(Exchange exchange) {
        exchange.answerAndClose(
                new Refusal(
                        HttpStatus.REQUEST_TIMEOUT_408,
                        "The request's body did not arrive within "
                                + settings.body().toSeconds() + " seconds. Send it again, all at once."),
                "");
    }
}
