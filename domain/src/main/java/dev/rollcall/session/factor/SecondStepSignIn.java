package dev.rollcall.session.factor;

import dev.rollcall.directory.account.PasswordAccount;
import dev.rollcall.directory.account.PasswordAccounts;
import dev.rollcall.platform.Now;
import dev.rollcall.platform.failure.NotAllowedException;
import dev.rollcall.platform.failure.NotFoundException;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.session.LocalAdmission;
import dev.rollcall.session.SignInOrigin;
import dev.rollcall.session.SignInOutcome;
import dev.rollcall.session.factor.SecondSteps.Pending;
import dev.rollcall.session.limit.SignInLimits;
import dev.rollcall.session.limit.SignInTry;
import dev.rollcall.session.passkey.Passkey;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;

/**
 * The second step of a sign-in with a local password: a code of the authenticator app, a recovery code, or, where a
 * second factor is required and the person has none, setting one up.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SecondStepSignIn {
    @EJB
    private SecondSteps steps;

    @EJB
    private SecondFactors factors;

    @EJB
    private AuthenticatorApps apps;

    @EJB
    private RecoveryCodes codes;

    @EJB
    private FirstFactor firstFactor;

    @EJB
    private PasswordAccounts accounts;

    @EJB
    private SignInLimits limits;

    @EJB
    private LocalAdmission admission;

    /** What the person has to show; empty when the sign-in is over. */
    public Optional<FactorStatus> asked(String token) {
        return steps.find(token)
                .map(pending -> factors.status(pending.organization().id(), pending.personId()));
    }

    /**
     * Takes a code of the authenticator app.
     *
     * @throws NotFoundException when the sign-in is over
     */
    public SignInOutcome byApp(String token, String typed, SignInOrigin origin) {
        Pending pending = pending(token);
        String tenantId = pending.organization().id();
        return step(
                pending,
                token,
                origin,
                () -> apps.take(tenantId, pending.personId(), typed),
                "By password and a code of the authenticator app",
                "By password and a code of the authenticator app: the code was wrong, or used before");
    }

    /**
     * Takes a recovery code, which does not count again.
     *
     * @throws NotFoundException when the sign-in is over
     */
    public SignInOutcome byRecoveryCode(String token, String typed, SignInOrigin origin) {
        Pending pending = pending(token);
        String tenantId = pending.organization().id();
        return step(
                pending,
                token,
                origin,
                () -> factors.status(tenantId, pending.personId()).isAny()
                        && codes.take(tenantId, pending.personId(), typed),
                "By password and a recovery code, which does not count again",
                "By password and a recovery code: the code was wrong, or used before");
    }

    /**
     * Takes a passkey of the person that has signed for this very step.
     *
     * @throws NotFoundException when the sign-in is over
     */
    public SignInOutcome byPasskey(String token, Passkey passkey, SignInOrigin origin) {
        Pending pending = pending(token);
        PasswordAccount account = account(pending);
        if (!passkey.personId().equals(pending.personId())) {
            admission.refused(pending.organization(), account, "By password and a passkey: it is somebody else's");
            return new SignInOutcome.Refused();
        }
        return finish(pending, token, account, origin, "By password and the passkey “" + passkey.name() + "”");
    }

    /** Whose sign-in it is; empty when it is over. */
    public Optional<Pending> find(String token) {
        return steps.find(token);
    }

    private SignInOutcome step(
            Pending pending, String token, SignInOrigin origin, BooleanSupplier check, String how, String why) {
        SignInTry counted = limits.attemptSecondStep(pending.organization().id(), pending.personId(), origin);
        if (!counted.remaining().isZero()) {
            return new SignInOutcome.Throttled(counted.remaining());
        }
        PasswordAccount account = account(pending);
        if (!check.getAsBoolean()) {
            admission.refused(pending.organization(), account, why);
            return new SignInOutcome.Refused();
        }
        limits.succeeded(counted);
        return finish(pending, token, account, origin, how);
    }

    private SignInOutcome finish(
            Pending pending, String token, PasswordAccount account, SignInOrigin origin, String how) {
        if (!steps.take(token)) {
            throw over(); // Somebody was quicker.
        }
        try {
            return admission.admit(pending.organization(), account, origin, how);
        } catch (NotAllowedException e) {
            throw over(); // Deactivated meanwhile.
        }
    }

    /**
     * What the app has to know that has to be set up first.
     *
     * @throws NotFoundException when the sign-in is over, or nothing has to be set up
     */
    public AppSecret secret(String token) {
        Pending pending = pending(token);
        requireNone(pending);
        return AppSecret.of(
                steps.secret(token), pending.organization(), account(pending).userName());
    }

    private void requireNone(Pending pending) {
        if (factors.status(pending.organization().id(), pending.personId()).isAny()) {
            throw over();
        }
    }

    /**
     * Keeps the app that had to be set up, if the code is one of it, and signs the person in.
     *
     * @throws NotFoundException when the sign-in is over, or nothing has to be set up
     */
    public FirstSignIn confirm(String token, String typed, SignInOrigin origin) {
        Pending pending = pending(token);
        requireNone(pending);
        byte[] secret = steps.secret(token);
        OptionalLong step = Totp.matching(secret, typed, Now.instant(), Long.MIN_VALUE);
        if (step.isEmpty()) {
            return FirstSignIn.refused();
        }
        PasswordAccount account = account(pending);
        var made = firstFactor.keep(pending, account.userName(), secret, step.getAsLong());
        return new FirstSignIn(
                finish(
                        pending,
                        token,
                        account,
                        origin,
                        "By password and a code of the authenticator app that was set up"),
                made);
    }

    private Pending pending(String token) {
        return steps.find(token).orElseThrow(SecondStepSignIn::over);
    }

    private PasswordAccount account(Pending pending) {
        return accounts.of(pending.organization().id(), pending.personId())
                .filter(PasswordAccount::active)
                .filter(account -> admission.mayUsePassword(pending.organization(), account.role()))
                .orElseThrow(SecondStepSignIn::over);
    }

    private static NotFoundException over() {
        return new NotFoundException(Sentence.of("signIn.over"));
    }
}
