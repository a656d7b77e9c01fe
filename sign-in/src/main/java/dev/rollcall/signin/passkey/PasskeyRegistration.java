package dev.rollcall.signin.passkey;

import dev.rollcall.platform.failure.InvalidValueException;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.session.SignedIn;
import dev.rollcall.session.own.OwnPasskeys;
import dev.rollcall.session.passkey.Credential;
import dev.rollcall.session.passkey.PasskeyChallenges;
import dev.rollcall.session.passkey.PasskeyPurpose;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Whoever is signed in, and has shown the password, adds a passkey. */
@ApplicationScoped
public class PasskeyRegistration {
    @EJB
    private PasskeyChallenges challenges;

    @EJB
    private OwnPasskeys own;

    /**
     * Asks for a new one.
     *
     * @param token of the person's session
     */
    public PasskeyQuestion ask(SignedIn person, String token, RelyingParty party) {
        return new PasskeyQuestion(
                challenges.make(person.organization().id(), PasskeyPurpose.REGISTRATION, token),
                party.id(),
                own.list(person).stream()
                        .map(passkey -> passkey.credential().id())
                        .toList());
    }

    /** Names the person to authenticators: base64url without padding. */
    public String userHandle(SignedIn person) {
        return PasskeyDesk.userHandle(person.organization().id(), person.personId());
    }

    /**
     * Keeps what the authenticator has made.
     *
     * @param answer as the page's script has written it
     * @return new recovery codes, or none when the person has some
     * @throws InvalidValueException when the answer is not right, or the name cannot be used
     */
    public List<String> add(SignedIn person, String token, RelyingParty party, String answer, String name) {
        Credential credential;
        try {
            WebAuthn.Creation creation = WebAuthn.instance().creation(answer);
            if (!challenges.take(
                    person.organization().id(), PasskeyPurpose.REGISTRATION, token, creation.challenge())) {
                throw new PasskeyRefusedException(Sentence.of("part.passkey.unasked"), null);
            }
            credential = WebAuthn.instance().verify(creation, party);
        } catch (PasskeyRefusedException e) {
            throw PasskeyDesk.refusal(e);
        }
        return own.add(person, token, credential, name);
    }
}
