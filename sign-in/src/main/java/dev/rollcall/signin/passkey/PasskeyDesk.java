package dev.rollcall.signin.passkey;

import dev.rollcall.organization.Organization;
import dev.rollcall.platform.failure.InvalidValueException;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.session.SignInOrigin;
import dev.rollcall.session.SignInOutcome;
import dev.rollcall.session.factor.SecondStepSignIn;
import dev.rollcall.session.factor.SecondSteps.Pending;
import dev.rollcall.session.passkey.Passkey;
import dev.rollcall.session.passkey.PasskeyChallenges;
import dev.rollcall.session.passkey.PasskeyPurpose;
import dev.rollcall.session.passkey.Passkeys;
import dev.rollcall.session.password.PasskeySignIns;
import dev.rollcall.signin.passkey.WebAuthn.Assertion;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Asks for passkeys, and decides about the answers: instead of a password, or behind one. */
@ApplicationScoped
public class PasskeyDesk {
    @EJB
    private Passkeys passkeys;

    @EJB
    private PasskeyChallenges challenges;

    @EJB
    private PasskeySignIns signIns;

    @EJB
    private SecondStepSignIn secondStep;

    /**
     * Asks for whichever passkey of the organization there is.
     *
     * @param secret what only the browser has that is asked
     */
    public PasskeyQuestion ask(Organization organization, RelyingParty party, String secret) {
        return new PasskeyQuestion(
                challenges.make(organization.id(), PasskeyPurpose.SIGN_IN, secret), party.id(), List.of());
    }

    /**
     * Signs in whose passkey has answered.
     *
     * @param answer as the page's script has written it
     */
    public SignInOutcome signIn(
            Organization organization, RelyingParty party, String secret, String answer, SignInOrigin origin) {
        return verified(organization, party, PasskeyPurpose.SIGN_IN, secret, answer)
                .map(passkey -> signIns.signIn(organization, passkey, origin))
                .orElseGet(SignInOutcome.Refused::new);
    }

    /**
     * Asks for a passkey of whoever is between the steps of a sign-in; empty when the sign-in is over.
     *
     * @param token of the second step
     */
    public Optional<PasskeyQuestion> askBehindPassword(RelyingParty party, String token) {
        return secondStep.find(token).map(pending -> {
            String tenantId = pending.organization().id();
            return new PasskeyQuestion(
                    challenges.make(tenantId, PasskeyPurpose.SECOND_STEP, token),
                    party.id(),
                    passkeys.list(tenantId, pending.personId()).stream()
                            .map(passkey -> passkey.credential().id())
                            .toList());
        });
    }

    /** The second step of a sign-in. */
    public SignInOutcome secondStep(RelyingParty party, String token, String answer, SignInOrigin origin) {
        Optional<Pending> pending = secondStep.find(token);
        return pending.flatMap(step -> verified(step.organization(), party, PasskeyPurpose.SECOND_STEP, token, answer))
                .map(passkey -> secondStep.byPasskey(token, passkey, origin))
                .orElseGet(SignInOutcome.Refused::new);
    }

    private Optional<Passkey> verified(
            Organization organization, RelyingParty party, PasskeyPurpose purpose, String secret, String answer) {
        Assertion assertion;
        try {
            assertion = WebAuthn.instance().assertion(answer);
        } catch (PasskeyRefusedException e) {
            return Optional.empty();
        }
        Optional<Passkey> passkey = passkeys.find(organization.id(), assertion.credentialId());
        // A challenge counts once, whatever it was signed with.
        if (!challenges.take(organization.id(), purpose, secret, assertion.challenge()) || passkey.isEmpty()) {
            passkey.ifPresent(known -> signIns.refused(organization, known, "it answers no question of ours"));
            return Optional.empty();
        }
        try {
            use(organization.id(), passkey.get(), assertion, party);
            return passkey;
        } catch (PasskeyRefusedException e) {
            signIns.refused(organization, passkey.get(), e.reason());
            return Optional.empty();
        }
    }

    private void use(String tenantId, Passkey passkey, Assertion assertion, RelyingParty party) {
        long signCount = WebAuthn.instance().verify(assertion, passkey.credential(), party);
        String handle = userHandle(tenantId, passkey.personId());
        if (assertion.userHandle() != null && !assertion.userHandle().equals(handle)) {
            throw new PasskeyRefusedException(Sentence.of("part.passkey.somebodyElse"), null);
        }
        if (!passkeys.use(tenantId, passkey, signCount)) {
            throw new PasskeyRefusedException(Sentence.of("part.passkey.copy"), null);
        }
    }

    /** Names a person to authenticators, as {@code site.js} hands it over: base64url without padding. */
    static String userHandle(String tenantId, String personId) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Passkeys.userHandle(tenantId, personId).getBytes(StandardCharsets.US_ASCII));
    }

    /** The sentence for an answer that is not taken. */
    static InvalidValueException refusal(PasskeyRefusedException e) {
        InvalidValueException refusal = new InvalidValueException(Sentence.of("passkey.refused", e.sentence()));
        refusal.initCause(e);
        return refusal;
    }
}
