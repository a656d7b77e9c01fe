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
import java.util.SortedMap;
import java.util.TreeMap;
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
            SortedMap<String, Instant> part = new TreeMap<>(Ids.SCATTERED);
            List<String> ids = people.keySet().stream().sorted(Ids.SCATTERED).toList();
            for (String id : ids) {
                part.put(id, people.get(id));
                if (part.size() == AT_ONCE || id.equals(ids.get(ids.size() - 1))) {
                    note(tenantId, part);
                    part.clear();
                }
            }
        });
    }

    private void note(String tenantId, SortedMap<String, Instant> people) {
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
