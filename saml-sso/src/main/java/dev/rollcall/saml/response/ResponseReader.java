package dev.rollcall.saml.response;

import dev.rollcall.saml.check.Header;
import dev.rollcall.saml.check.InResponseTo;
import dev.rollcall.saml.encryption.Decryption;
import dev.rollcall.saml.message.Dom;
import dev.rollcall.saml.message.Facts;
import dev.rollcall.saml.message.MessageXml;
import dev.rollcall.saml.message.Saml;
import dev.rollcall.saml.message.Status;
import dev.rollcall.saml.party.Expectation;
import dev.rollcall.saml.rejection.MessageFacts;
import dev.rollcall.saml.rejection.RejectedMessageException;
import dev.rollcall.saml.rejection.Rejection;
import dev.rollcall.saml.signature.SignedElement;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** One response on its way through the checks; it knows how far it came. */
final class ResponseReader {
    private Expectation expected;
    private @Nullable Element response;
    private @Nullable Element assertion;
    private boolean verified;

    ResponseReader(Expectation expected) {
        this.expected = expected;
    }

    AssertedSignIn read(byte[] xml) throws RejectedMessageException {
        var root = MessageXml.parse(xml);
        response = root;
        expected = expected.answering(Dom.valueIfAny(root, "InResponseTo"));
        Header.requireMessage(root, "Response", expected);
        var encrypted = Dom.child(root, Saml.ASSERTION, "EncryptedAssertion");
        var hasSignature = Dom.child(root, Saml.SIGNATURE, "Signature").isPresent();
        Header.requireDestination(root, expected.serviceProvider().acsUrl(), hasSignature);
        // Otherwise the assertion says it, and must (SAML Profiles 2.0 §4.1.4.2).
        if (hasSignature || encrypted.isPresent() || Header.hasIssuer(root)) {
            Header.requireIssuer(root, expected);
        }
        Header.requireIssueInstant(root, expected);
        InResponseTo.require(root, "Response", expected);
        var responseSigned = SignedElement.verify(root, expected);
        Status.of(root).requireSuccess();
        var read = encrypted.isPresent()
                ? Decryption.decrypt(encrypted.get(), expected, responseSigned)
                : Dom.child(root, Saml.ASSERTION, "Assertion")
                        .orElseThrow(() -> new RejectedMessageException(Rejection.NO_ASSERTION));
        assertion = read;
        Header.requireVersion(read);
        var assertionSigned = SignedElement.verify(read, expected);
        if (!responseSigned && !assertionSigned) {
            throw new RejectedMessageException(Rejection.SIGNATURE_MISSING);
        }
        verified = true;
        var signed = !assertionSigned
                ? AssertedSignIn.Signed.RESPONSE
                : responseSigned ? AssertedSignIn.Signed.BOTH : AssertedSignIn.Signed.ASSERTION;
        return new AssertionReader(read, expected).read(signed, encrypted.isPresent());
    }

    MessageFacts facts() {
        return response == null ? MessageFacts.NONE : Facts.of(response, assertion, verified);
    }
}
