package dev.rollcall.saml.response;

import dev.rollcall.saml.message.PostedText;
import dev.rollcall.saml.party.Expectation;
import dev.rollcall.saml.rejection.RejectedMessageException;
import dev.rollcall.saml.rejection.Situation;

/**
 * A posted SAMLResponse in, a verified sign-in out (SAML Profiles 2.0 §4.1.4). Thread safe, keeps nothing, opens
 * nothing.
 *
 * <p>What is accepted, and why:
 *
 * <ul>
 *   <li>A signature on the assertion, on the response around it, or on both. One that is there has to verify, whether
 *       or not the other would do.
 *   <li>The key of any certificate of the metadata, whatever the certificate's dates: the metadata is the trust. A
 *       certificate in the message is only named in the explanation.
 *   <li>Encryption by AES-GCM with RSA-OAEP. AES-CBC only in a response whose own signature has verified first: it is
 *       Okta's long-standing default, and under that signature nobody can try changed ciphertexts. RSA 1.5 and 3DES
 *       never.
 *   <li>Recipient, Audience and both InResponseTo must be there and fit, exactly; so must a Destination and an Issuer
 *       of the response that is signed, and wherever they are. While a request is open, a response to none is refused.
 * </ul>
 *
 * <p>One-time use is the caller's: see {@link AssertedSignIn}.
 */
public final class ResponseValidator {
    public ResponseValidator() {}

    /**
     * Checks a response and reads who has signed in.
     *
     * @param samlResponse the form field {@code SAMLResponse}, Base64
     * @param expected what it has to fit
     * @throws RejectedMessageException with a sentence for the administrator
     */
    public AssertedSignIn validate(String samlResponse, Expectation expected) throws RejectedMessageException {
        var reader = new ResponseReader(expected);
        try {
            return reader.read(PostedText.decode(samlResponse));
        } catch (RejectedMessageException rejected) {
            throw rejected.with(Situation.signIn(expected), reader.facts());
        }
    }
}
