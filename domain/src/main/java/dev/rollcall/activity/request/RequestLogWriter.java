package dev.rollcall.activity.request;

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
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Writes each second the requests that this node has handled, many in one transaction; no request waits for it. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RequestLogWriter {
    private static final Logger LOG = Logger.getLogger(RequestLogWriter.class.getName());
    private static final int AT_ONCE = 200;
    private static final int MOST_FAILURES = 3;

    @EJB
    private RequestLog log;

    @Inject
    private WaitingRequests waiting;

    /** Each second; whoever is about to read the log on this node calls it as well. */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void write() {
        List<HandledRequest> requests = waiting.take();
        long lost = waiting.takeLost();
        for (int from = 0; from < requests.size(); from += AT_ONCE) {
            lost += keep(requests.subList(from, Math.min(from + AT_ONCE, requests.size())));
        }
        if (lost > 0) {
            LOG.log(
                    Level.WARNING,
                    "{0} SCIM requests are missing in the activity: the database could not keep them in time.",
                    lost);
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
            log.keep(requests);
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
                log.keep(List.of(request));
            } catch (EJBException e) {
                LOG.log(failures == 0 ? Level.WARNING : Level.FINE, "A SCIM request could not be written", e);
                failures++;
                lost++;
            }
        }
        return lost;
    }
}
