package dev.rollcall.signin.passkey;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.Challenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import com.webauthn4j.verifier.exception.VerificationException;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.session.passkey.Credential;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The wall around WebAuthn4J: texts and records in and out, and one exception for whatever is not right. No attestation
 * is asked for or believed: which make an authenticator is of decides nothing here.
 */
final class WebAuthn {
    /** As what {@code site.js} offers: ECDSA with P-256, EdDSA, RSA. */
    private static final List<PublicKeyCredentialParameters> ALGORITHMS = List.of(
            parameters(COSEAlgorithmIdentifier.ES256),
            parameters(COSEAlgorithmIdentifier.EdDSA),
            parameters(COSEAlgorithmIdentifier.RS256));

    private static final int LONGEST = 32_768;

    /** Made at the first use: it takes a moment, and a start shall not wait for it. */
    private static final class Holder {
        static final WebAuthn INSTANCE = new WebAuthn();
    }

    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final AttestedCredentialDataConverter credentials = new AttestedCredentialDataConverter(converter);

    private WebAuthn() {}

    static WebAuthn instance() {
        return Holder.INSTANCE;
    }

    private static PublicKeyCredentialParameters parameters(COSEAlgorithmIdentifier algorithm) {
        return new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm);
    }

    /** An answer to {@code navigator.credentials.create}, read and not yet verified. */
    record Creation(RegistrationData data, String challenge) {}

    /**
     * An answer to {@code navigator.credentials.get}, read and not yet verified.
     *
     * @param userHandle base64url without padding; null where the authenticator has sent none
     */
    record Assertion(
            AuthenticationData data,
            String challenge,
            String credentialId,
            @Nullable String userHandle) {}

    /** @throws PasskeyRefusedException when it is none */
    Creation creation(String json) {
        return read(json, text -> {
            RegistrationData data = Objects.requireNonNull(manager.parseRegistrationResponseJSON(text));
            return new Creation(data, challenge(data.getCollectedClientData()));
        });
    }

    /** @throws PasskeyRefusedException when it is none */
    Assertion assertion(String json) {
        return read(json, text -> {
            AuthenticationData data = Objects.requireNonNull(manager.parseAuthenticationResponseJSON(text));
            byte[] handle = data.getUserHandle();
            return new Assertion(
                    data,
                    challenge(data.getCollectedClientData()),
                    base64url(Objects.requireNonNull(data.getCredentialId())),
                    handle == null || handle.length == 0 ? null : base64url(handle));
        });
    }

    private static <T> T read(String json, Function<String, T> reading) {
        if (json.length() > LONGEST) {
            throw new PasskeyRefusedException(Sentence.of("part.passkey.tooLong"), null);
        }
        try {
            return reading.apply(json);
        } catch (DataConversionException | IllegalArgumentException | NullPointerException e) {
            // The library reads what anybody may have written, and leaves out what is not there.
            throw new PasskeyRefusedException(Sentence.of("part.passkey.unreadable"), e);
        }
    }

    private static String challenge(@Nullable CollectedClientData client) {
        return base64url(Objects.requireNonNull(client).getChallenge().getValue());
    }

    /**
     * Verifies a creation (WebAuthn §7.1), whose challenge is known to be ours.
     *
     * @throws PasskeyRefusedException with what is not right
     */
    Credential verify(Creation creation, RelyingParty party) {
        try {
            var verified = manager.verify(
                    creation.data(), new RegistrationParameters(site(party, creation.challenge()), ALGORITHMS, true));
            var authenticator =
                    Objects.requireNonNull(verified.getAttestationObject()).getAuthenticatorData();
            var made = Objects.requireNonNull(authenticator.getAttestedCredentialData());
            return new Credential(
                    base64url(made.getCredentialId()),
                    Base64.getEncoder().encodeToString(credentials.convert(made)),
                    authenticator.getSignCount(),
                    authenticator.isFlagBE());
        } catch (VerificationException | DataConversionException e) {
            throw refused(e);
        }
    }

    /**
     * Verifies an assertion (WebAuthn §7.2), whose challenge is known to be ours, with the person verified.
     *
     * @return the new count of signatures
     * @throws PasskeyRefusedException with what is not right
     */
    long verify(Assertion assertion, Credential known, RelyingParty party) {
        var kept = new CredentialRecordImpl(
                null,
                null,
                known.backupEligible(),
                null,
                known.signCount(),
                credentials.convert(Base64.getDecoder().decode(known.data())),
                null,
                null,
                null,
                null);
        try {
            var verified = manager.verify(
                    assertion.data(),
                    new AuthenticationParameters(site(party, assertion.challenge()), kept, null, true));
            return Objects.requireNonNull(verified.getAuthenticatorData()).getSignCount();
        } catch (VerificationException | DataConversionException e) {
            throw refused(e);
        }
    }

    private static ServerProperty site(RelyingParty party, String challenge) {
        byte[] bytes = Base64.getUrlDecoder().decode(challenge);
        Challenge ours = () -> bytes;
        return new ServerProperty(new Origin(party.origin()), party.id(), ours);
    }

    private static PasskeyRefusedException refused(RuntimeException e) {
        return new PasskeyRefusedException(
                Sentence.of(e instanceof MaliciousCounterValueException ? "part.passkey.copy" : "part.passkey.wrong"),
                e);
    }

    private static String base64url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
