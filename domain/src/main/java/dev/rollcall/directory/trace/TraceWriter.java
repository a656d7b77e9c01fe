package dev.rollcall.directory.trace;

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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Notes behind the requests' backs of whom this node has heard. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TraceWriter {
    private static final Logger LOG = Logger.getLogger(TraceWriter.class.getName());
    private static final int AT_ONCE = 500;

    @Inject
    private HeardPeople heard;

    @EJB
    private PersonTraces traces;

    /**
     * Every ten seconds, as who is written is mostly spoken of more than once; whoever is about to read the traces on
     * this node calls it as well.
     */
    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public void write() {
        heard.take().forEach((tenantId, people) -> {
            List<Map.Entry<String, Instant>> all = people.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey(Ids.SCATTERED))
                    .toList();
            for (int from = 0; from < all.size(); from += AT_ONCE) {
                note(tenantId, all.subList(from, Math.min(from + AT_ONCE, all.size())));
            }
        });
    }

    private void note(String tenantId, List<Map.Entry<String, Instant>> people) {
        try {
            traces.heard(tenantId, people);
        } catch (EJBException e) {
            LOG.log(
                    Level.WARNING,
                    "Of " + people.size() + " people it is not noted that the identity provider spoke of them.",
                    e);
        }
    }

    /** What is left when the node stops. */
    @PreDestroy
    void writeRest() {
        write();
    }
}
