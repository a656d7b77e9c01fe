package dev.rollcall.directory.release;

import dev.rollcall.activity.Actor;
import dev.rollcall.directory.held.Decisions;
import dev.rollcall.directory.held.HeldChange;
import dev.rollcall.directory.held.HeldChanges;
import dev.rollcall.platform.failure.DomainException;
import dev.rollcall.platform.failure.NotFoundException;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Makes the changes that were released, one transaction each: whatever is interrupted is taken up again, here or on
 * another node.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Releases {
    private static final Logger LOG = Logger.getLogger(Releases.class.getName());
    private static final int AT_ONCE = 50;

    @EJB
    private HeldChanges changes;

    @EJB
    private Decisions decisions;

    @EJB
    private ReleasedChange released;

    /** Makes an organization's changes until none is left, or the time is over. */
    public void make(String tenantId, Duration most) {
        long end = System.nanoTime() + most.toNanos();
        String last = "";
        List<String> next = decisions.released(tenantId, last, AT_ONCE);
        while (!next.isEmpty()) {
            for (String id : next) {
                if (System.nanoTime() - end > 0) {
                    return;
                }
                changes.find(tenantId, id).ifPresent(change -> make(tenantId, change));
                last = id;
            }
            next = decisions.released(tenantId, last, AT_ONCE);
        }
    }

    private void make(String tenantId, HeldChange change) {
        Actor actor = ReleasedChange.actor(change);
        try {
            released.make(tenantId, change, actor);
        } catch (NotFoundException e) {
            decisions.isNeedless(tenantId, change);
        } catch (ReleasedChange.OvertakenException e) {
            LOG.log(Level.FINE, "A held change was made, or taken back, meanwhile", e);
        } catch (DomainException e) {
            decisions.isRefused(tenantId, change, actor, String.valueOf(e.getMessage()));
        } catch (EJBException e) {
            LOG.log(Level.WARNING, "A released change could not be made; it is tried again.", e);
        }
    }
}
