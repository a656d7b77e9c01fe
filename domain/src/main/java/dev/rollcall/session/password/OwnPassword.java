package dev.rollcall.session.password;

import dev.rollcall.platform.failure.InvalidValueException;
import dev.rollcall.platform.failure.NotAllowedException;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.session.SignInOrigin;
import dev.rollcall.session.SignedIn;
import dev.rollcall.session.limit.PasswordProof;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/** Whoever is signed in changes the local password that they have. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OwnPassword {
    @EJB
    private PasswordProof proof;

    @EJB
    private SignIns signIns;

    /** Whether the person has a local password. */
    public boolean exists(SignedIn person) {
        return proof.isPossible(person);
    }

    /**
     * Changes it and ends every other session of the person, if the present one is right.
     *
     * @param token of the session that stays
     * @param origin where the try comes from
     * @return what came of the present password
     * @throws NotAllowedException when the person has none
     * @throws InvalidValueException with the rule that the new one breaks, and what to do
     */
    public PasswordProof.Outcome change(
            SignedIn person, String token, String present, String wanted, SignInOrigin origin) {
        PasswordProof.Outcome outcome = proof.check(person, present, origin);
        if (outcome instanceof PasswordProof.Right) {
            if (wanted.equals(present)) {
                throw new InvalidValueException(Sentence.of("password.same"));
            }
            signIns.changePassword(person, token, wanted);
        }
        return outcome;
    }
}
