package dev.rollcall.housekeeping;

import dev.rollcall.activity.figures.DailyFigures;
import dev.rollcall.activity.request.RequestLog;
import dev.rollcall.activity.retention.OldEntries;
import dev.rollcall.directory.guard.GuardRules;
import dev.rollcall.directory.held.HeldChanges;
import dev.rollcall.directory.past.GroupPast;
import dev.rollcall.organization.Organizations;
import dev.rollcall.provisioning.check.SetUpChecks;
import dev.rollcall.provisioning.rate.KeyUses;
import dev.rollcall.session.KnownBrowsers;
import dev.rollcall.session.SessionEnds;
import dev.rollcall.session.factor.SecondSteps;
import dev.rollcall.session.link.PasswordLinks;
import dev.rollcall.session.passkey.PasskeyChallenges;
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
 * Deletes what has expired, from time to time on each node. Each kind is a transaction of its own, begun by the method
 * that deletes: timers of Payara have one even where they say that they need none.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
public class Housekeeping {
    private static final Logger LOG = Logger.getLogger(Housekeeping.class.getName());

    @EJB
    private SessionEnds sessionEnds;

    @EJB
    private PasswordLinks passwordLinks;

    @EJB
    private SecondSteps secondSteps;

    @EJB
    private PasskeyChallenges challenges;

    @EJB
    private OpenRequests requests;

    @EJB
    private SpentAssertions assertions;

    @EJB
    private RecentSignIns signIns;

    @EJB
    private KnownBrowsers browsers;

    @EJB
    private KeyUses keyUses;

    @EJB
    private GuardRules guardRules;

    @EJB
    private HeldChanges heldChanges;

    @EJB
    private SetUpChecks checks;

    @EJB
    private Organizations organizations;

    @EJB
    private OldEntries oldEntries;

    @EJB
    private RequestLog requestLog;

    @EJB
    private DailyFigures figures;

    @EJB
    private GroupPast groupPast;

    /** What has an end of its own, every five minutes. */
    @Schedule(hour = "*", minute = "*/5", persistent = false)
    public void tidy() {
        attempt(sessionEnds::forget);
        attempt(passwordLinks::forgetExpired);
        attempt(secondSteps::forgetExpired);
        attempt(challenges::forgetExpired);
        attempt(requests::forgetExpired);
        attempt(assertions::forgetExpired);
        attempt(signIns::forgetOld);
        attempt(browsers::forgetOld);
        attempt(keyUses::forgetIdle);
        for (String tenantId : checks.unswept()) {
            attempt(() -> checks.sweep(tenantId));
        }
        attempt(checks::forgetOld);
        attempt(guardRules::forgetOld);
        attempt(heldChanges::forgetRejected);
    }

    /** What is bounded, or noted, for each organization by itself, four times a day. */
    @Schedule(hour = "*/6", minute = "20", persistent = false)
    public void tidyOrganizations() {
        for (String tenantId : organizations.ids()) {
            attempt(() -> oldEntries.forget(tenantId));
            attempt(() -> requestLog.forgetOld(tenantId));
            attempt(() -> figures.notePeople(tenantId));
            attempt(() -> groupPast.forgetOld(tenantId));
        }
    }

    // What fails now, such as two nodes at the same rows, succeeds the next time.
    private static void attempt(Runnable step) {
        try {
            step.run();
        } catch (EJBException e) {
            LOG.log(Level.WARNING, "Expired rows could not be deleted; they are tried again.", e);
        }
    }
}
