package dev.rollcall.session;

import dev.rollcall.activity.ActivityRecord;
import dev.rollcall.activity.Actor;
import dev.rollcall.activity.Operation;
import dev.rollcall.activity.Result;
import dev.rollcall.activity.TargetType;
import dev.rollcall.activity.request.HandledRequest;
import dev.rollcall.activity.request.WaitingRequests;
import dev.rollcall.directory.account.PasswordAccount;
import dev.rollcall.directory.role.Role;
import dev.rollcall.organization.Organization;
import dev.rollcall.platform.failure.NotAllowedException;
import dev.rollcall.policy.SignInPolicies;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Lets in who has shown everything that a local sign-in asks for, and notes who has and who has not. */
@Stateless
public class LocalAdmission {
    @EJB
    private SignInPolicies policies;

    @EJB
    private WebSessions sessions;

    @EJB
    private KnownBrowsers browsers;

    @Inject
    private WaitingRequests log;

    /** Whether somebody of that role, who is active, signs in with a password there. */
    public boolean mayUsePassword(Organization organization, Role role) {
        return policies.find(organization.id()).ssoRequired() ? role == Role.PRIMARY_ADMIN : role.reachesAdminSite();
    }

    /**
     * Opens a session.
     *
     * @param how the person has signed in, in words
     * @throws NotAllowedException when the person has been deactivated meanwhile
     */
    public SignInOutcome.Accepted admit(
            Organization organization, PasswordAccount account, SignInOrigin origin, String how) {
        String token = sessions.open(organization.id(), account.personId());
        note(organization, account, Result.SUCCESS, 200, how);
        return new SignInOutcome.Accepted(
                token,
                new SignedIn(organization, account.personId(), account.userName(), account.shownName(), account.role()),
                browsers.remember(organization.id(), account.personId(), origin.browser()));
    }

    /** Notes that somebody was not let in. */
    public void refused(Organization organization, PasswordAccount account, String why) {
        note(organization, account, Result.FAILURE, 401, why);
    }

    // Behind the answer, so that it takes no longer where there is such an account.
    private void note(Organization organization, PasswordAccount account, Result result, int status, String how) {
        log.add(HandledRequest.noted(
                organization.id(),
                Actor.person(account.userName()),
                new ActivityRecord(
                        Operation.SIGN_IN,
                        TargetType.USER,
                        account.personId(),
                        account.userName(),
                        result,
                        status,
                        how)));
    }
}
