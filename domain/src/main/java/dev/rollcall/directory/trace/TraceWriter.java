package dev.rollcall.directory.trace;

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
import java.util.logging.Level;
import java.util.logging.Logger;

/** Notes behind the requests' backs of whom this node has heard. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TraceWriter {
    private static final Logger LOG = Logger.getLogger(TraceWriter.class.getName());

    @Inject
    private HeardPeople heard;

    @EJB
    private PersonTraces traces;

    /** Every two seconds; whoever is about to read the traces on this node calls it as well. */
    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    public void write() {
        heard.take().forEach((tenantId, ids) -> {
            try {
                traces.heard(tenantId, ids, Now.instant());
            } catch (EJBException e) {
                LOG.log(
                        Level.WARNING,
                        "Of " + ids.size() + " people it is not noted that the identity provider spoke of them.",
                        e);
            }
        });
    }

    /** What is left when the node stops. */
    @PreDestroy
    void writeRest() {
        write();
    }
}
