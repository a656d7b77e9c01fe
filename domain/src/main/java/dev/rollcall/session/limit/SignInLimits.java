package dev.rollcall.session.limit;

import dev.rollcall.directory.account.PasswordAccount;
import dev.rollcall.platform.text.NameKey;
import dev.rollcall.session.KnownBrowsers;
import dev.rollcall.session.SignInOrigin;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Counts tries to sign in (ADR 8). A browser that the account has signed in with before has a counter of its own, and
 * nobody else's failures hold it. Strangers are counted by their network, and by the networks around it while an
 * account is guessed from many; there is no counter with which strangers could hold everybody.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignInLimits {
    /** So many failures of strangers at one account within a day, or days without a pause, are no forgetfulness. */
    static final int GUESSED = 100;

    private static final Logger LOG = Logger.getLogger(SignInLimits.class.getName());

    @EJB
    private SignInThrottle throttle;

    @EJB
    private KnownBrowsers browsers;

    /**
     * Counts a try before it is made. Who has to wait for one counter is not counted under those behind it.
     *
     * @param login the name that was typed
     * @param account whose it is, if it is somebody's
     */
    public SignInTry attempt(String tenantId, String login, Optional<PasswordAccount> account, SignInOrigin origin) {
        String id = account.map(PasswordAccount::personId).orElseGet(() -> NameKey.of(login));
        if (browsers.knows(tenantId, id, origin.browser())) {
            return counted(List.of(SignInCounter.ofBrowser(tenantId, id, origin.browser())));
        }
        SignInCounter all = SignInCounter.ofAccount(tenantId, id);
        long failures = throttle.failures(all);
        SignInTry counted = counted(List.of(
                SignInCounter.ofNetwork(origin.network()),
                failures < GUESSED
                        ? SignInCounter.ofNetworkAt(tenantId, id, origin.network())
                        : SignInCounter.ofNeighborhoodAt(tenantId, id, origin.neighborhood()),
                all));
        if (failures == GUESSED && counted.remaining().isZero()) {
            LOG.log(
                    Level.WARNING,
                    "The password of {0} in organization {1} is being guessed: {2} tries failed.",
                    new Object[] {account.map(PasswordAccount::userName).orElse("somebody unknown"), tenantId, failures
                    });
        }
        return counted;
    }

    /**
     * Counts a try of a second step before it is made. Only who knows the password gets there, so all strangers count
     * together: the owner is held by them in a new browser only, and has a password to change.
     */
    public SignInTry attemptSecondStep(String tenantId, String personId, SignInOrigin origin) {
        String subject = "second step of " + personId;
        return counted(List.of(
                browsers.knows(tenantId, personId, origin.browser())
                        ? SignInCounter.ofBrowser(tenantId, subject, origin.browser())
                        : SignInCounter.ofStrangersAt(tenantId, subject)));
    }

    private SignInTry counted(List<SignInCounter> counters) {
        Duration wait = counters.stream()
                .map(throttle::attempt)
                .filter(left -> !left.isZero())
                .findFirst()
                .orElse(Duration.ZERO);
        return new SignInTry(wait, counters);
    }

    /** The try was right. */
    public void succeeded(SignInTry right) {
        right.counters().forEach(throttle::succeeded);
    }
}
