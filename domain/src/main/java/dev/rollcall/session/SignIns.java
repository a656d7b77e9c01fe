package dev.rollcall.session;

import dev.rollcall.platform.InvalidValueException;
import dev.rollcall.platform.NameKey;
import dev.rollcall.platform.NotAllowedException;
import dev.rollcall.platform.Sha256;
import dev.rollcall.policy.SignInPolicies;
import dev.rollcall.tenant.Organization;
import dev.rollcall.user.PasswordAccount;
import dev.rollcall.user.PasswordAccounts;
import dev.rollcall.user.Role;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.Duration;
import java.util.Optional;

/** Signs admins in with a local password. */
@Stateless
public class SignIns {
    /** The shortest password that is taken. */
    public static final int SHORTEST_PASSWORD = 12;

    private static final int LONGEST_PASSWORD = 256;
    private static final int FREE_FAILURES_OF_ACCOUNT = 5;
    private static final int FREE_FAILURES_OF_ADDRESS = 20;
    /** Short, because strangers can make everybody wait who signs in with that account: the Primary Admin, too, for whom it is the last way in. */
    private static final Duration LONGEST_WAIT_OF_ACCOUNT = Duration.ofMinutes(1);

    private static final Duration LONGEST_WAIT_OF_ADDRESS = Duration.ofMinutes(15);

    @EJB
    private PasswordAccounts accounts;

    @EJB
    private SignInThrottle throttle;

    @EJB
    private WebSessions sessions;

    @EJB
    private SignInPolicies policies;

    /**
     * Tries a password. An unknown name costs as much time and gets the same answer as a wrong password, and so does, where single sign-on is
     * required, everybody but a Primary Admin.
     *
     * @param address the browser's network address
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public SignInOutcome signIn(Organization organization, String login, String password, String address) {
        String account = Sha256.hex("account " + NameKey.of(login));
        String origin = Sha256.hex("address " + address);
        Duration wait = wait(organization, account, origin);
        if (!wait.isZero()) {
            return new SignInOutcome.Throttled(wait);
        }
        Optional<PasswordAccount> found = accounts.find(organization.id(), login);
        String hash = found.map(PasswordAccount::passwordHash).orElse(PasswordHash.OF_NOBODY);
        boolean matches = password.length() <= LONGEST_PASSWORD && PasswordHash.matches(password, hash);
        if (found.isEmpty()
                || !matches
                || !found.get().active()
                || !mayUsePassword(organization, found.get().role())) {
            return new SignInOutcome.Refused();
        }
        throttle.succeeded(organization.id(), account);
        throttle.takeBack("-", origin);
        if (PasswordHash.isOutdated(hash)) {
            accounts.setPassword(organization.id(), found.get().personId(), PasswordHash.of(password));
        }
        try {
            return accepted(organization, found.get());
        } catch (NotAllowedException e) {
            // Deactivated since the look above.
            return new SignInOutcome.Refused();
        }
    }

    // The address first: who has to wait anyway leaves the accounts alone.
    private Duration wait(Organization organization, String account, String origin) {
        Duration ofAddress = throttle.attempt("-", origin, FREE_FAILURES_OF_ADDRESS, LONGEST_WAIT_OF_ADDRESS);
        return ofAddress.isZero()
                ? throttle.attempt(organization.id(), account, FREE_FAILURES_OF_ACCOUNT, LONGEST_WAIT_OF_ACCOUNT)
                : ofAddress;
    }

    private boolean mayUsePassword(Organization organization, Role role) {
        return policies.find(organization.id()).ssoRequired() ? role == Role.PRIMARY_ADMIN : role.reachesAdminSite();
    }

    private SignInOutcome accepted(Organization organization, PasswordAccount account) {
        String token = sessions.open(organization.id(), account.personId());
        return new SignInOutcome.Accepted(
                token,
                new SignedIn(
                        organization, account.personId(), account.userName(), account.shownName(), account.role()));
    }

    /**
     * Sets a person's local password.
     *
     * @throws InvalidValueException when it is too short or too long
     */
    public void setPassword(String tenantId, String personId, String password) {
        checkPassword(password);
        accounts.setPassword(tenantId, personId, PasswordHash.of(password));
    }

    /**
     * @throws InvalidValueException with the rule that the password breaks
     */
    public static void checkPassword(String password) {
        if (password.length() < SHORTEST_PASSWORD) {
            throw new InvalidValueException("The password has fewer than " + SHORTEST_PASSWORD
                    + " characters. A sentence of four or five words is easy to remember and hard to guess.");
        }
        if (password.length() > LONGEST_PASSWORD) {
            throw new InvalidValueException(
                    "The password has more than " + LONGEST_PASSWORD + " characters. Shorten it.");
        }
    }
}
