package dev.rollcall.directory.release;

import dev.rollcall.directory.held.Decisions;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Takes up what was released and not made yet: too much for one request, or left by a node that stopped. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReleaseTimer {
    private static final Logger LOG = Logger.getLogger(ReleaseTimer.class.getName());
    private static final Duration LONGEST = Duration.ofMinutes(1);

    @EJB
    private Decisions decisions;

    @EJB
    private Releases releases;

    /** Every ten seconds on each node; two at the same change do it once. */
    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public void takeUp() {
        try {
            decisions.organizationsWithReleased().forEach(tenantId -> releases.make(tenantId, LONGEST));
        } catch (EJBException e) {
            LOG.log(Level.WARNING, "Released changes could not be read; they are tried again.", e);
        }
    }
}
