package dev.rollcall.administration;

import dev.rollcall.activity.Activities;
import dev.rollcall.activity.ActivityRecord;
import dev.rollcall.activity.Actor;
import dev.rollcall.connection.OktaConnection;
import dev.rollcall.directory.role.PrimaryAdmins;
import dev.rollcall.organization.Organizations;
import dev.rollcall.platform.failure.ConflictException;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.policy.JustInTime;
import dev.rollcall.policy.PolicyChange;
import dev.rollcall.policy.SignInPolicies;
import dev.rollcall.policy.SignInPolicy;
import dev.rollcall.provisioning.ScimSettings;
import dev.rollcall.session.SessionEnds;
import dev.rollcall.session.SignedIn;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes how the people of an organization sign in, in the name of one of its Primary Admins; everybody else is
 * refused.
 */
@Stateless
public class SsoAdministration {
    @EJB
    private Organizations organizations;

    @EJB
    private SignInPolicies policies;

    @EJB
    private ScimSettings scim;

    @EJB
    private OktaConnection connection;

    @EJB
    private Activities activities;

    @Inject
    private PrimaryAdmins primaryAdmins;

    @EJB
    private SessionEnds sessionEnds;

    /**
     * Puts a policy in place of the organization's. Limits hold at once, for sessions that are open too; where single
     * sign-on is required from now on, the sessions that passwords have opened end, but for those of Primary Admins.
     *
     * @throws dev.rollcall.platform.failure.NotAllowedException when the admin is no Primary Admin
     * @throws ConflictException when just-in-time creation is to stop with SCIM and SCIM is on, or when single sign-on
     *     is to be required and could shut everybody out
     */
    public void change(SignedIn admin, SignInPolicy policy) {
        admin.requirePrimaryAdmin();
        String tenantId = admin.organization().id();
        organizations.lock(tenantId);
        SignInPolicy before = policies.find(tenantId);
        if (policy.justInTime() == JustInTime.WITHOUT_SCIM
                && before.justInTime() != JustInTime.WITHOUT_SCIM
                && scim.status(tenantId).enabled()) {
            throw new ConflictException(Sentence.of("sso.justInTimeWithScim"));
        }
        boolean requires = policy.ssoRequired() && !before.ssoRequired();
        if (requires) {
            checkWayIn(tenantId);
        }
        if (policies.change(tenantId, admin.userName(), policy)) {
            activities.record(tenantId, Actor.person(admin.userName()), told(before.differences(policy)));
        }
        if (requires) {
            sessionEnds.ofPasswords(tenantId);
        }
    }

    private static ActivityRecord told(List<SignInPolicy.Difference> differences) {
        JsonObjectBuilder changes = Json.createObjectBuilder();
        differences.forEach(one -> changes.add(
                one.setting(),
                Json.createObjectBuilder().add("before", one.before()).add("after", one.after())));
        int count = differences.size();
        return ActivityRecord.ofSetting(
                "Sign-in rules",
                count == 1 ? "One rule changed" : count + " rules changed",
                changes.build().toString());
    }

    private void checkWayIn(String tenantId) {
        if (connection.find(tenantId).isEmpty()) {
            throw new ConflictException(Sentence.of("sso.requiredWithoutProvider"));
        }
        if (!primaryAdmins.anyWithPassword(tenantId)) {
            throw new ConflictException(Sentence.of("sso.requiredWithoutPassword"));
        }
    }

    /**
     * Who changed what of the policy, the newest first.
     *
     * @param before only changes older than the one of this id; null for the newest
     * @throws dev.rollcall.platform.failure.NotAllowedException when who asks is no admin
     */
    public List<PolicyChange> changes(SignedIn admin, @Nullable String before, int most) {
        admin.requireAdmin();
        return policies.changes(admin.organization().id(), before, most);
    }
}
