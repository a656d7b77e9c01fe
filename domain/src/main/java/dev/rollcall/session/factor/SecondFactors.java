package dev.rollcall.session.factor;

import dev.rollcall.directory.user.User;
import dev.rollcall.directory.user.Users;
import dev.rollcall.platform.failure.ConflictException;
import dev.rollcall.platform.failure.InvalidValueException;
import dev.rollcall.platform.failure.NotFoundException;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.policy.SignInPolicies;
import dev.rollcall.session.SessionEnds;
import dev.rollcall.session.SignedIn;
import dev.rollcall.session.passkey.Passkeys;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;

/** Which second factors people have, and taking them away: their own, or somebody else's who has lost the phone. */
@Stateless
public class SecondFactors {
    @EJB
    private AuthenticatorApps apps;

    @EJB
    private Passkeys passkeys;

    @EJB
    private RecoveryCodes codes;

    @EJB
    private SecondSteps steps;

    @EJB
    private SignInPolicies policies;

    @EJB
    private SessionEnds sessionEnds;

    @EJB
    private Users users;

    @EJB
    private FactorRecords records;

    public FactorStatus status(String tenantId, String personId) {
        return new FactorStatus(
                apps.since(tenantId, personId), passkeys.count(tenantId, personId), codes.left(tenantId, personId));
    }

    /** Whether the organization requires one of everybody who signs in with a local password. */
    public boolean isRequired(String tenantId) {
        return policies.find(tenantId).secondFactorRequired();
    }

    /** Whether a local password alone does not sign the person in. */
    public boolean isAskedOf(String tenantId, String personId) {
        return isRequired(tenantId) || status(tenantId, personId).isAny();
    }

    /**
     * Takes the authenticator app of whoever is signed in away, and with the last second factor the recovery codes.
     * Their password was asked before.
     *
     * @throws ConflictException when the organization requires a second factor and this is the only one
     */
    public void removeApp(SignedIn person) {
        String tenantId = person.organization().id();
        apps.remove(tenantId, person.personId());
        checkWhatIsLeft(tenantId, person.personId());
        records.note(
                tenantId, person.userName(), person.personId(), person.userName(), "Removed their authenticator app");
    }

    /**
     * One was removed: with the last one the recovery codes go, too.
     *
     * @throws ConflictException when none is left and the organization requires one
     */
    public void checkWhatIsLeft(String tenantId, String personId) {
        if (status(tenantId, personId).isAny()) {
            return;
        }
        if (isRequired(tenantId)) {
            throw new ConflictException(Sentence.of("factor.last"));
        }
        codes.remove(tenantId, personId);
    }

    /**
     * Takes all second factors of somebody else away, whose phone is lost, and ends their sessions.
     *
     * @throws dev.rollcall.platform.failure.NotAllowedException when the admin is no Primary Admin
     * @throws InvalidValueException when it is the admin's own account, or the person has none
     * @throws NotFoundException when the organization has no such person
     */
    public void removeOf(SignedIn admin, String personId) {
        admin.requirePrimaryAdmin();
        if (admin.personId().equals(personId)) {
            throw new InvalidValueException(Sentence.of("factor.own"));
        }
        String tenantId = admin.organization().id();
        User person =
                users.find(tenantId, personId).orElseThrow(() -> new NotFoundException(Sentence.of("person.unknown")));
        removeAll(tenantId, person, admin.userName());
    }

    /**
     * The same in the name of somebody who is allowed to, such as the operator.
     *
     * @throws InvalidValueException when the person has none
     */
    public void removeAll(String tenantId, User person, String by) {
        if (!status(tenantId, person.id()).isAny()) {
            throw new InvalidValueException(Sentence.of("factor.none"));
        }
        apps.remove(tenantId, person.id());
        passkeys.removeAll(tenantId, person.id());
        codes.remove(tenantId, person.id());
        steps.endOf(tenantId, person.id());
        sessionEnds.ofOthers(tenantId, person.id(), "");
        records.note(
                tenantId,
                by,
                person.id(),
                person.profile().userName(),
                "Removed the person's second factors; all sessions of theirs are ended");
    }
}
