package dev.rollcall.housekeeping;

import dev.rollcall.session.KnownBrowsers;
import dev.rollcall.session.WebSessions;
import dev.rollcall.sso.OpenRequests;
import dev.rollcall.sso.SpentAssertions;
import dev.rollcall.sso.recent.RecentSignIns;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Deletes what has expired, every five minutes on each node. Each kind is a transaction of its own, begun by the method that deletes: timers of
 * Payara have one even where they say that they need none.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
public class Housekeeping {
    private static final Logger LOG = Logger.getLogger(Housekeeping.class.getName());

    @EJB
    private WebSessions sessions;

    @EJB
    private OpenRequests requests;

    @EJB
    private SpentAssertions assertions;

    @EJB
    private RecentSignIns signIns;

    @EJB
    private KnownBrowsers browsers;

    @Schedule(hour = "*", minute = "*/5", persistent = false)
    public void tidy() {
        attempt(sessions::forgetEnded);
        attempt(requests::forgetExpired);
        attempt(assertions::forgetExpired);
        attempt(signIns::forgetOld);
        attempt(browsers::forgetOld);
    }

    // What fails now, such as two nodes at the same rows, succeeds the next time.
    private static void attempt(Runnable step) {
        try {
            step.run();
        } catch (EJBException e) {
            LOG.log(Level.WARNING, "Expired rows could not be deleted; the next try is in five minutes.", e);
        }
    }
}
