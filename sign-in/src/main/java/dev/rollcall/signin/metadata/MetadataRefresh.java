package dev.rollcall.signin.metadata;

import dev.rollcall.connection.MetadataUrl;
import dev.rollcall.connection.MetadataUrls;
import dev.rollcall.platform.setting.FailedStart;
import dev.rollcall.signin.fetch.MetadataSource;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Reads the metadata URLs that are due, each minute on each node; a URL is due once an hour and belongs to the node
 * that claims it. A few are read at a time, so that a slow server holds up its neighbours for its ten seconds and
 * nobody else.
 */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MetadataRefresh {
    private static final Logger LOG = Logger.getLogger(MetadataRefresh.class.getName());
    private static final int AT_A_TIME = 8;
    /** The run ends before the next begins; what is left is due then. */
    private static final Duration LONGEST_RUN = Duration.ofSeconds(40);

    @Resource
    private ManagedExecutorService threads;

    @Inject
    private MetadataUrls urls;

    @Inject
    private MetadataReader reader;

    /** A setting that cannot be used ends the start here, and not the first reading. */
    @PostConstruct
    void checkSetting() {
        FailedStart.explain(MetadataSource::privateHosts);
    }

    @Schedule(hour = "*", minute = "*", persistent = false)
    public void readDue() {
        Instant end = Instant.now().plus(LONGEST_RUN);
        List<MetadataUrl> due;
        do {
            due = urls.claimDue(AT_A_TIME);
            read(due);
        } while (due.size() == AT_A_TIME && Instant.now().isBefore(end));
    }

    private void read(List<MetadataUrl> due) {
        try {
            for (Future<Rereading> reading : threads.invokeAll(due.stream()
                    .map(url -> (Callable<Rereading>) () -> reader.read(url))
                    .toList())) {
                complain(reading);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void complain(Future<Rereading> reading) throws InterruptedException {
        try {
            reading.get();
        } catch (ExecutionException | CancellationException e) {
            LOG.log(Level.WARNING, "A metadata URL could not be read; it is tried again in an hour.", e);
        }
    }
}
