package dev.rollcall.administration;

import dev.rollcall.activity.Activities;
import dev.rollcall.activity.ActivityRecord;
import dev.rollcall.activity.Actor;
import dev.rollcall.activity.request.RequestLog;
import dev.rollcall.activity.retention.OldEntries;
import dev.rollcall.activity.retention.Retention;
import dev.rollcall.activity.retention.Retentions;
import dev.rollcall.organization.Organizations;
import dev.rollcall.session.SignedIn;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/** Changes how much of what happened an organization keeps, in the name of one of its Primary Admins. */
@Stateless
public class RetentionAdministration {
    @EJB
    private Organizations organizations;

    @EJB
    private Retentions retentions;

    @EJB
    private Activities activities;

    @EJB
    private OldEntries oldEntries;

    @EJB
    private RequestLog requests;

    /**
     * Puts another one in place of the organization's; the activity tells it.
     *
     * @throws dev.rollcall.platform.failure.NotAllowedException when the admin is no Primary Admin
     * @throws dev.rollcall.platform.failure.InvalidValueException with the number that the operator does not allow
     */
    public void change(SignedIn admin, Retention wanted) {
        admin.requirePrimaryAdmin();
        String tenantId = admin.organization().id();
        wanted.checked(retentions.bounds());
        organizations.lock(tenantId);
        Retention before = retentions.find(tenantId);
        if (!before.equals(wanted)) {
            retentions.change(tenantId, wanted, admin.userName());
            activities.record(
                    tenantId,
                    Actor.person(admin.userName()),
                    ActivityRecord.ofSetting("What is kept", before.shown() + " → " + wanted.shown()));
        }
    }

    /** Lets what is not kept any more go at once, rather than with the next round of the housekeeping. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void tidy(SignedIn admin) {
        admin.requirePrimaryAdmin();
        oldEntries.forget(admin.organization().id());
        requests.forgetOld(admin.organization().id());
    }
}
