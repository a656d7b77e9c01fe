package dev.rollcall.activity.request;

import dev.rollcall.activity.retention.OldEntries;
import dev.rollcall.platform.Ids;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Writes each second the requests that this node has handled, many in one transaction, and every ten seconds how often
 * they have been repeated; no request waits for it.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RequestLogWriter {
    private static final Logger LOG = Logger.getLogger(RequestLogWriter.class.getName());
    private static final int AT_ONCE = 200;
    private static final int MOST_FAILURES = 3;
    private static final int MOST_REPEATED = 20_000;
    /** So many more than it keeps an organization may have until the surplus goes. */
    private static final int MOST_SURPLUS = 10_000;

    @EJB
    private RequestLog log;

    @EJB
    private OldEntries oldEntries;

    @Inject
    private WaitingRequests waiting;

    /** How many this node has written of each organization since it took the surplus away. */
    private final Map<String, Integer> written = new HashMap<>();

    /** What has been repeated since that was written, by the id of its series. */
    private final Map<String, Repeats> repeated = new LinkedHashMap<>();

    /** Every ten seconds; whoever is about to read the log on this node calls it as well. */
    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public void write() {
        writeRequests();
        writeRepeats();
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void writeRequests() {
        List<HandledRequest> requests = waiting.take();
        long lost = waiting.takeLost();
        for (int from = 0; from < requests.size(); from += AT_ONCE) {
            lost += keep(requests.subList(from, Math.min(from + AT_ONCE, requests.size())));
        }
        forgetSurplus(requests);
        if (repeated.size() > MOST_REPEATED) {
            writeRepeats();
        }
        if (lost > 0) {
            LOG.log(
                    Level.WARNING,
                    "{0} SCIM requests are missing in the activity: the database could not keep them in time.",
                    lost);
        }
    }

    private void isRepeated(Repeats repeats) {
        repeated.merge(repeats.seriesId(), repeats, Repeats::and);
    }

    private void writeRepeats() {
        List<Repeats> all = repeated.values().stream()
                .sorted(Comparator.comparing(Repeats::seriesId, Ids.SCATTERED))
                .toList();
        repeated.clear();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<Repeats> part = all.subList(from, Math.min(from + AT_ONCE, all.size()));
            try {
                log.keepRepeats(part);
            } catch (EJBException e) {
                LOG.log(Level.WARNING, "How often SCIM requests were repeated could not be written; it is later.", e);
                part.stream().filter(of -> repeated.size() < MOST_REPEATED).forEach(this::isRepeated);
            }
        }
    }

    // Between two rounds of the housekeeping a client can send millions.
    private void forgetSurplus(List<HandledRequest> requests) {
        requests.forEach(request -> written.merge(request.tenantId(), 1, Integer::sum));
        List<String> large = written.entrySet().stream()
                .filter(of -> of.getValue() >= MOST_SURPLUS)
                .map(Map.Entry::getKey)
                .toList();
        for (String tenantId : large) {
            written.remove(tenantId);
            try {
                log.forgetOld(tenantId);
                oldEntries.forget(tenantId);
            } catch (EJBException e) {
                LOG.log(Level.WARNING, "Old SCIM requests could not be deleted; they are tried again.", e);
            }
        }
    }

    /** What is left when the node stops. */
    @PreDestroy
    void writeRest() {
        write();
    }

    /** How many could not be kept. One that the database refuses takes no others with it. */
    private long keep(List<HandledRequest> requests) {
        try {
            keepTogether(requests);
            return 0;
        } catch (EJBException e) {
            LOG.log(Level.FINE, "Requests are written one by one", e);
        }
        int failures = 0;
        long lost = 0;
        for (HandledRequest request : requests) {
            try {
                if (failures == MOST_FAILURES) {
                    lost++;
                    continue;
                }
                keepTogether(List.of(request));
            } catch (EJBException e) {
                LOG.log(failures == 0 ? Level.WARNING : Level.FINE, "A SCIM request could not be written", e);
                failures++;
                lost++;
            }
        }
        return lost;
    }

    private void keepTogether(List<HandledRequest> requests) {
        log.keep(requests);
        requests.stream().filter(request -> !request.isFirst()).map(Repeats::of).forEach(this::isRepeated);
    }
}
