package dev.rollcall.session.password;

import dev.rollcall.activity.Activities;
import dev.rollcall.activity.ActivityRecord;
import dev.rollcall.activity.Actor;
import dev.rollcall.activity.Operation;
import dev.rollcall.activity.Result;
import dev.rollcall.activity.TargetType;
import dev.rollcall.directory.account.PasswordAccount;
import dev.rollcall.directory.account.PasswordAccounts;
import dev.rollcall.directory.user.User;
import dev.rollcall.directory.user.Users;
import dev.rollcall.organization.Organization;
import dev.rollcall.password.PasswordHash;
import dev.rollcall.password.PasswordRules;
import dev.rollcall.platform.failure.InvalidValueException;
import dev.rollcall.platform.failure.NotAllowedException;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.platform.sql.Sql;
import dev.rollcall.session.KnownBrowsers;
import dev.rollcall.session.LocalAdmission;
import dev.rollcall.session.SessionEnds;
import dev.rollcall.session.SignInOrigin;
import dev.rollcall.session.SignInOutcome;
import dev.rollcall.session.SignedIn;
import dev.rollcall.session.factor.SecondFactors;
import dev.rollcall.session.factor.SecondSteps;
import dev.rollcall.session.limit.SignInLimits;
import dev.rollcall.session.limit.SignInTry;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/** Signs admins in with a local password. */
@Stateless
public class SignIns {
    @Inject
    private Sql sql;

    @EJB
    private PasswordAccounts accounts;

    @EJB
    private SignInLimits limits;

    @EJB
    private KnownBrowsers browsers;

    @EJB
    private SessionEnds sessionEnds;

    @EJB
    private LocalAdmission admission;

    @EJB
    private SecondFactors factors;

    @EJB
    private SecondSteps steps;

    @EJB
    private Users users;

    @EJB
    private Activities activities;

    /**
     * Tries a password. Where a second factor is set up, or required, a right one leads to a second step. An unknown
     * name costs as much time and gets the same answer as a wrong password, and so does, where single sign-on is
     * required, everybody but a Primary Admin.
     *
     * @param origin where the try comes from
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public SignInOutcome signIn(Organization organization, String login, String password, SignInOrigin origin) {
        Optional<PasswordAccount> found = accounts.find(organization.id(), login);
        SignInTry counted = limits.attempt(organization.id(), login, found, origin);
        if (!counted.remaining().isZero()) {
            return new SignInOutcome.Throttled(counted.remaining());
        }
        String hash = found.map(PasswordAccount::passwordHash).orElse(PasswordHash.OF_NOBODY);
        boolean matches = password.length() <= PasswordRules.LONGEST && PasswordHash.matches(password, hash);
        if (found.isEmpty()
                || !matches
                || !found.get().active()
                || !admission.mayUsePassword(organization, found.get().role())) {
            found.ifPresent(account ->
                    admission.refused(organization, account, "By password: it was wrong, or may not be used"));
            return new SignInOutcome.Refused();
        }
        limits.succeeded(counted);
        PasswordAccount account = found.get();
        String tenantId = organization.id();
        if (PasswordHash.isOutdated(hash)) {
            accounts.setPassword(tenantId, account.personId(), PasswordHash.of(password));
        }
        if (factors.isAskedOf(tenantId, account.personId())) {
            return new SignInOutcome.SecondStep(steps.open(tenantId, account.personId()));
        }
        try {
            return admission.admit(organization, account, origin, "By password");
        } catch (NotAllowedException e) {
            // Deactivated since the look above.
            return new SignInOutcome.Refused();
        }
    }

    /**
     * Sets the local password of whoever is signed in, and ends their other sessions: all of it, or nothing.
     *
     * @param token of the session that stays
     * @throws InvalidValueException with the rule that the password breaks, and what to do
     */
    public void changePassword(SignedIn person, String token, String password) {
        String tenantId = person.organization().id();
        User user = users.find(tenantId, person.personId())
                .orElseThrow(() -> new NotAllowedException(Sentence.of("account.gone")));
        setPassword(person.organization(), user, password);
        sessionEnds.ofOthers(tenantId, person.personId(), token);
        activities.record(
                tenantId,
                Actor.person(person.userName()),
                new ActivityRecord(
                        Operation.UPDATE,
                        TargetType.USER,
                        person.personId(),
                        person.userName(),
                        Result.SUCCESS,
                        200,
                        "Changed their own password; all other sessions of theirs are ended"));
    }

    /**
     * Sets a person's local password. The browsers that knew the one before are strangers again.
     *
     * @throws InvalidValueException with the rule that the password breaks, and what to do
     */
    public void setPassword(Organization organization, User person, String password) {
        PasswordRules.check(password, organization.name(), person.profile());
        accounts.setPassword(organization.id(), person.id(), PasswordHash.of(password));
        browsers.forget(organization.id(), person.id());
        steps.endOf(organization.id(), person.id());
        endLinks(organization.id(), person.id());
    }

    /** Ends a link that would set the person's password. */
    public void endLinks(String tenantId, String personId) {
        sql.of("delete from password_link where tenant_id = :tenant and person_id = :person")
                .with("tenant", tenantId)
                .with("person", personId)
                .update();
    }
}
