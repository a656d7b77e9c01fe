package dev.rollcall.session.own;

import dev.rollcall.platform.failure.ConflictException;
import dev.rollcall.platform.failure.InvalidValueException;
import dev.rollcall.platform.failure.NotFoundException;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.session.SessionEnds;
import dev.rollcall.session.SignedIn;
import dev.rollcall.session.factor.FactorRecords;
import dev.rollcall.session.factor.RecoveryCodes;
import dev.rollcall.session.factor.SecondFactors;
import dev.rollcall.session.factor.SecondSteps;
import dev.rollcall.session.passkey.Credential;
import dev.rollcall.session.passkey.Passkey;
import dev.rollcall.session.passkey.Passkeys;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.util.List;

/** The passkeys of whoever is signed in. Their password was asked for before. */
@Stateless
public class OwnPasskeys {
    private static final int LONGEST_NAME = 64;

    @EJB
    private Passkeys passkeys;

    @EJB
    private SecondFactors factors;

    @EJB
    private RecoveryCodes codes;

    @EJB
    private SecondSteps steps;

    @EJB
    private SessionEnds sessionEnds;

    @EJB
    private FactorRecords records;

    public List<Passkey> list(SignedIn person) {
        return passkeys.list(person.organization().id(), person.personId());
    }

    /**
     * Keeps a new one, and ends the person's other sessions.
     *
     * @param token of the session that stays
     * @param name up to 64 characters
     * @return new recovery codes, or none when the person has some
     * @throws InvalidValueException when the name cannot be used
     * @throws ConflictException when there are too many, or the credential is somebody's already
     */
    public List<String> add(SignedIn person, String token, Credential credential, String name) {
        String tenantId = person.organization().id();
        String called = name.strip();
        if (called.isEmpty() || called.length() > LONGEST_NAME) {
            throw new InvalidValueException(Sentence.of("passkey.name", LONGEST_NAME));
        }
        passkeys.add(tenantId, person.personId(), credential, called);
        steps.endOf(tenantId, person.personId());
        sessionEnds.ofOthers(tenantId, person.personId(), token);
        note(person, "Added the passkey “" + called + "”; all other sessions of theirs are ended");
        return codes.left(tenantId, person.personId()) == 0 ? codes.makeNew(tenantId, person.personId()) : List.of();
    }

    /**
     * Removes one, and with the last second factor the recovery codes.
     *
     * @throws NotFoundException when the person has no such passkey
     * @throws ConflictException when the organization requires a second factor and this is the only one
     */
    public void remove(SignedIn person, String handle) {
        String tenantId = person.organization().id();
        Passkey passkey = list(person).stream()
                .filter(one -> one.handle().equals(handle))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(Sentence.of("passkey.gone")));
        passkeys.remove(tenantId, person.personId(), handle);
        factors.checkWhatIsLeft(tenantId, person.personId());
        note(person, "Removed the passkey “" + passkey.name() + "”");
    }

    private void note(SignedIn person, String detail) {
        records.note(person.organization().id(), person.userName(), person.personId(), person.userName(), detail);
    }
}
