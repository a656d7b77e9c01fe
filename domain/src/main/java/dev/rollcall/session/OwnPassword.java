package dev.rollcall.session;

import dev.rollcall.directory.user.PasswordAccount;
import dev.rollcall.directory.user.PasswordAccounts;
import dev.rollcall.password.PasswordHash;
import dev.rollcall.password.PasswordRules;
import dev.rollcall.platform.failure.InvalidValueException;
import dev.rollcall.platform.failure.NotAllowedException;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.Duration;
import java.util.Optional;

/** Whoever is signed in changes the local password that they have. */
@Stateless
public class OwnPassword {
    @EJB
    private PasswordAccounts accounts;

    @EJB
    private SignInLimits limits;

    @EJB
    private SignIns signIns;

    /** What came of it. */
    public sealed interface Outcome {}

    /** The password is the new one, and every other session of the person is over. */
    public record Changed() implements Outcome {}

    /** What was given as the present password is another one. */
    public record WrongPassword() implements Outcome {}

    /** Too many have failed: the next try counts after this time. */
    public record Throttled(Duration remaining) implements Outcome {}

    /** Whether the person has a local password. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public boolean exists(SignedIn person) {
        return account(person).isPresent();
    }

    /**
     * Changes it. Wrong passwords are counted as those of a sign-in are: a session that somebody has left open gives
     * nobody more tries.
     *
     * @param token of the session that stays
     * @param origin where the try comes from
     * @throws NotAllowedException when the person has none
     * @throws InvalidValueException with the rule that the new one breaks, and what to do
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Outcome change(SignedIn person, String token, String present, String wanted, SignInOrigin origin) {
        String tenantId = person.organization().id();
        Optional<PasswordAccount> account = account(person);
        String hash = account.map(PasswordAccount::passwordHash)
                .orElseThrow(() -> new NotAllowedException(
                        "You have no password here: your organization's single sign-on signs you in."));
        SignInTry counted = limits.attempt(tenantId, person.userName(), account, origin);
        if (!counted.remaining().isZero()) {
            return new Throttled(counted.remaining());
        }
        if (present.length() > PasswordRules.LONGEST || !PasswordHash.matches(present, hash)) {
            return new WrongPassword();
        }
        limits.succeeded(counted);
        if (wanted.equals(present)) {
            throw new InvalidValueException("This is the password that you have. Choose another one.");
        }
        signIns.changePassword(person, token, wanted);
        return new Changed();
    }

    private Optional<PasswordAccount> account(SignedIn person) {
        return accounts.of(person.organization().id(), person.personId());
    }
}
