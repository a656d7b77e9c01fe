package dev.rollcall.session.factor;

import dev.rollcall.platform.Now;
import dev.rollcall.session.SessionEnds;
import dev.rollcall.session.SessionNotes;
import dev.rollcall.session.SignInOrigin;
import dev.rollcall.session.SignedIn;
import dev.rollcall.session.limit.PasswordProof;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Whoever is signed in sets up an authenticator app: shows the password, reads the secret into the app, and shows a
 * code of it. Until then the secret is a note of the session, and the app they had before goes on counting.
 */
@Stateless
public class AppSetUp {
    private static final String NOTE = "authenticator app";
    private static final Duration MOST = Duration.ofMinutes(15);

    @EJB
    private PasswordProof proof;

    @EJB
    private SessionNotes notes;

    @EJB
    private AuthenticatorApps apps;

    @EJB
    private RecoveryCodes codes;

    @EJB
    private SecondSteps steps;

    @EJB
    private SessionEnds sessionEnds;

    @EJB
    private FactorRecords records;

    /**
     * Begins with a new secret, if the password is right.
     *
     * @param token of the person's session
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public PasswordProof.Outcome begin(SignedIn person, String token, String password, SignInOrigin origin) {
        PasswordProof.Outcome outcome = proof.check(person, password, origin);
        if (outcome instanceof PasswordProof.Right) {
            String secret = Base64.getEncoder().encodeToString(Totp.newSecret());
            notes.keep(
                    person.organization().id(),
                    token,
                    NOTE,
                    Now.instant().plus(MOST).getEpochSecond() + " " + secret);
        }
        return outcome;
    }

    /** What the app has to know; empty when nothing has begun, or it was a quarter of an hour ago. */
    public Optional<AppSecret> begun(SignedIn person, String token) {
        return secret(person, token).map(secret -> AppSecret.of(secret, person.organization(), person.userName()));
    }

    private Optional<byte[]> secret(SignedIn person, String token) {
        return notes.find(person.organization().id(), token, NOTE)
                .map(note -> note.split(" ", 2))
                .filter(parts -> Now.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(parts[0]))))
                .map(parts -> Base64.getDecoder().decode(parts[1]));
    }

    /**
     * Keeps the app, if the code is one of it, and ends the person's other sessions.
     *
     * @return empty when the code is another one; else new recovery codes, or none when the person has some
     */
    public Optional<List<String>> confirm(SignedIn person, String token, String typed) {
        String tenantId = person.organization().id();
        Optional<byte[]> secret = secret(person, token);
        OptionalLong step = secret.map(kept -> Totp.matching(kept, typed, Now.instant(), Long.MIN_VALUE))
                .orElse(OptionalLong.empty());
        if (step.isEmpty()) {
            return Optional.empty();
        }
        boolean isFirst = apps.since(tenantId, person.personId()).isEmpty();
        apps.keep(tenantId, person.personId(), secret.orElseThrow(), step.getAsLong());
        notes.forget(tenantId, token, NOTE);
        steps.endOf(tenantId, person.personId());
        sessionEnds.ofOthers(tenantId, person.personId(), token);
        records.note(
                tenantId,
                person.userName(),
                person.personId(),
                person.userName(),
                isFirst
                        ? "Set up an authenticator app as second factor; all other sessions of theirs are ended"
                        : "Set up another authenticator app in place of the one before; all other sessions of theirs"
                                + " are ended");
        return Optional.of(
                codes.left(tenantId, person.personId()) == 0 ? codes.makeNew(tenantId, person.personId()) : List.of());
    }

    /** Makes new recovery codes; those before do not count any more. The password was asked before. */
    public List<String> newCodes(SignedIn person) {
        String tenantId = person.organization().id();
        List<String> made = codes.makeNew(tenantId, person.personId());
        records.note(
                tenantId,
                person.userName(),
                person.personId(),
                person.userName(),
                "Made new recovery codes; those before do not count any more");
        return made;
    }
}
