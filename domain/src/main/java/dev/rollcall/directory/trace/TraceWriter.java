package dev.rollcall.directory.trace;

import dev.rollcall.platform.Ids;
import dev.rollcall.platform.Now;
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
            List<String> ids = people.stream().sorted(Ids.SCATTERED).toList();
            for (int from = 0; from < ids.size(); from += AT_ONCE) {
                note(tenantId, ids.subList(from, Math.min(from + AT_ONCE, ids.size())));
            }
        });
    }

    private void note(String tenantId, List<String> ids) {
        try {
            traces.heard(tenantId, ids, Now.instant());
        } catch (EJBException e) {
            LOG.log(
                    Level.WARNING,
                    "Of " + ids.size() + " people it is not noted that the identity provider spoke of them.",
                    e);
        }
    }

    /** What is left when the node stops. */
    @PreDestroy
    void writeRest() {
        write();
    }
}
