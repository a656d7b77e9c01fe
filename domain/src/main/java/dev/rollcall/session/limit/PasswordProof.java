package dev.rollcall.session.limit;

import dev.rollcall.directory.account.PasswordAccount;
import dev.rollcall.directory.account.PasswordAccounts;
import dev.rollcall.password.PasswordHash;
import dev.rollcall.password.PasswordRules;
import dev.rollcall.platform.failure.NotAllowedException;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.session.SignInOrigin;
import dev.rollcall.session.SignedIn;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.Duration;
import java.util.Optional;

/**
 * Whoever is signed in shows their local password once more, before they change what protects their account: a session
 * that somebody has left open is not enough for that.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PasswordProof {
    @EJB
    private PasswordAccounts accounts;

    @EJB
    private SignInLimits limits;

    /** What came of it. */
    public sealed interface Outcome {}

    /** It is the password. */
    public record Right() implements Outcome {}

    /** It is another one. */
    public record Wrong() implements Outcome {}

    /** Too many have failed: the next try counts after this time. */
    public record Throttled(Duration remaining) implements Outcome {}

    /** Whether the person has a local password. */
    public boolean isPossible(SignedIn person) {
        return account(person).isPresent();
    }

    /**
     * Looks whether it is the password. Wrong ones are counted as those of a sign-in are: an open session gives nobody
     * more tries.
     *
     * @param origin where the try comes from
     * @throws NotAllowedException when the person has none
     */
    public Outcome check(SignedIn person, String password, SignInOrigin origin) {
        Optional<PasswordAccount> account = account(person);
        String hash = account.map(PasswordAccount::passwordHash)
                .orElseThrow(() -> new NotAllowedException(Sentence.of("password.none")));
        SignInTry counted = limits.attempt(person.organization().id(), person.userName(), account, origin);
        if (!counted.remaining().isZero()) {
            return new Throttled(counted.remaining());
        }
        if (password.length() > PasswordRules.LONGEST || !PasswordHash.matches(password, hash)) {
            return new Wrong();
        }
        limits.succeeded(counted);
        return new Right();
    }

    private Optional<PasswordAccount> account(SignedIn person) {
        return accounts.of(person.organization().id(), person.personId());
    }
}
