package dev.rollcall.administration;

import dev.rollcall.activity.Activities;
import dev.rollcall.activity.ActivityRecord;
import dev.rollcall.activity.Actor;
import dev.rollcall.directory.guard.GuardRules;
import dev.rollcall.directory.guard.GuardTerms;
import dev.rollcall.directory.held.Decisions;
import dev.rollcall.directory.release.Releases;
import dev.rollcall.platform.Now;
import dev.rollcall.session.SignedIn;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.Duration;
import java.util.Collection;

/** What Primary Admins decide about mass changes. */
@Stateless
public class GuardAdministration {
    /** For how long nothing more is held, where an admin says that there is more to come. */
    public static final Duration PAUSE = Duration.ofHours(1);

    /** How long an admin waits at most; the rest is made behind their back. */
    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    private static final String SETTING = "Guard against mass changes";

    @EJB
    private GuardRules rules;

    @EJB
    private Decisions decisions;

    @EJB
    private Releases releases;

    @EJB
    private Activities activities;

    /**
     * Says from when on changes are held.
     *
     * @throws dev.rollcall.platform.failure.NotAllowedException when the admin is no Primary Admin
     * @throws dev.rollcall.platform.failure.InvalidValueException for a number or a share that makes no sense
     */
    public void save(SignedIn admin, boolean enabled, int most, int percent) {
        admin.requirePrimaryAdmin();
        rules.save(tenant(admin), new GuardTerms(enabled, most, percent, null));
        activities.record(
                tenant(admin),
                Actor.person(admin.userName()),
                ActivityRecord.ofSetting(
                        SETTING,
                        enabled
                                ? "On: more than " + most + " losses and " + percent + "% within an hour are held"
                                : "Off: nothing more is held"));
    }

    /**
     * Lets everything through for an hour.
     *
     * @throws dev.rollcall.platform.failure.NotAllowedException when the admin is no Primary Admin
     */
    public void pause(SignedIn admin) {
        admin.requirePrimaryAdmin();
        rules.save(
                tenant(admin),
                rules.find(tenant(admin)).pausedUntil(Now.instant().plus(PAUSE)));
        activities.record(
                tenant(admin),
                Actor.person(admin.userName()),
                ActivityRecord.ofSetting(SETTING, "Paused: nothing more is held for an hour"));
    }

    /**
     * Has held changes made, at once as far as a few seconds reach.
     *
     * @return how many were released
     * @throws dev.rollcall.platform.failure.NotAllowedException when the admin is no Primary Admin
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public int release(SignedIn admin, Collection<String> ids) {
        admin.requirePrimaryAdmin();
        return made(admin, ids.isEmpty() ? 0 : decisions.release(tenant(admin), admin.userName(), ids));
    }

    /**
     * The same of all that are held, up to the newest that the admin knew of.
     *
     * @throws dev.rollcall.platform.failure.NotAllowedException when the admin is no Primary Admin
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public int releaseUpTo(SignedIn admin, String newestId) {
        admin.requirePrimaryAdmin();
        return made(admin, decisions.releaseUpTo(tenant(admin), admin.userName(), newestId));
    }

    private int made(SignedIn admin, int released) {
        if (released > 0) {
            releases.make(tenant(admin), AT_ONCE);
        }
        return released;
    }

    /**
     * Refuses held changes, whenever they are asked for again within 30 days.
     *
     * @return how many were rejected
     * @throws dev.rollcall.platform.failure.NotAllowedException when the admin is no Primary Admin
     */
    public int reject(SignedIn admin, Collection<String> ids) {
        admin.requirePrimaryAdmin();
        return ids.isEmpty() ? 0 : decisions.reject(tenant(admin), admin.userName(), ids);
    }

    /**
     * The same of all that are held, up to the newest that the admin knew of.
     *
     * @throws dev.rollcall.platform.failure.NotAllowedException when the admin is no Primary Admin
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public int rejectUpTo(SignedIn admin, String newestId) {
        admin.requirePrimaryAdmin();
        int all = 0;
        int some = decisions.rejectSomeUpTo(tenant(admin), admin.userName(), newestId);
        while (some > 0) {
            all += some;
            some = decisions.rejectSomeUpTo(tenant(admin), admin.userName(), newestId);
        }
        return all;
    }

    private static String tenant(SignedIn admin) {
        return admin.organization().id();
    }
}
