package dev.rollcall.saml.signature;

import dev.rollcall.saml.message.Dom;
import dev.rollcall.saml.message.Saml;
import dev.rollcall.saml.metadata.SetAsideCertificate;
import dev.rollcall.saml.party.Expectation;
import dev.rollcall.saml.party.TrustedProvider;
import dev.rollcall.saml.rejection.RejectedMessageException;
import dev.rollcall.saml.rejection.Rejection;
import dev.rollcall.saml.wall.Characters;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/** The signature of a message or an assertion. */
public final class SignedElement {
    private SignedElement() {}

    /**
     * Whether it has a signature of its own; one that is there has to verify.
     *
     * @throws RejectedMessageException when it does not
     */
    public static boolean verify(Element element, Expectation expected) throws RejectedMessageException {
        var signature = Dom.child(element, Saml.SIGNATURE, "Signature");
        if (signature.isEmpty()) {
            return false;
        }
        requireShape(element, expected);
        var certificates = expected.identityProvider().signingCertificates();
        if (OpenSamlSignatures.verifies(element, certificates)) {
            return true;
        }
        var claimed = certificate(signature.get());
        requireStrong(element, claimed, expected.identityProvider());
        var stranger = claimed.filter(one -> !certificates.contains(one));
        throw stranger.isPresent()
                ? new RejectedMessageException(
                        Rejection.CERTIFICATE_UNKNOWN, element.getLocalName(), name(stranger.get()))
                : new RejectedMessageException(
                        Rejection.SIGNATURE_INVALID, element.getLocalName(), certificates.size());
    }

    /** What is signed with a weak key is refused for that; whether or not it says so itself. */
    private static void requireStrong(Element element, Optional<X509Certificate> claimed, TrustedProvider provider)
            throws RejectedMessageException {
        var weak = provider.setAside(
                one -> claimed.filter(one::equals).isPresent() || OpenSamlSignatures.verifies(element, List.of(one)));
        if (weak.isPresent()) {
            throw weak(element.getLocalName(), weak.get());
        }
    }

    /** @param owner what is signed */
    static RejectedMessageException weak(String owner, SetAsideCertificate weak) {
        return new RejectedMessageException(
                Rejection.CERTIFICATE_WEAK, owner, weak.certificate().subject(), weak.why());
    }

    /** Whether a signature of its own, if there is one, looks as it should; nothing is computed yet. */
    public static void requireShape(Element element, Expectation expected) throws RejectedMessageException {
        var signature = Dom.child(element, Saml.SIGNATURE, "Signature");
        if (signature.isPresent()) {
            SignatureShape.require(element, signature.get(), expected.sha1Allowed());
        }
    }

    /** What KeyInfo claims; good for an explanation and for nothing else. */
    private static Optional<X509Certificate> certificate(Element signature) {
        return Dom.child(signature, Saml.SIGNATURE, "KeyInfo")
                .flatMap(info -> Dom.child(info, Saml.SIGNATURE, "X509Data"))
                .flatMap(data -> Dom.child(data, Saml.SIGNATURE, "X509Certificate"))
                .flatMap(text -> decode(text.getTextContent()));
    }

    private static Optional<X509Certificate> decode(String base64) {
        try {
            var der = Base64.getMimeDecoder().decode(base64);
            var read = CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
            return read instanceof X509Certificate certificate ? Optional.of(certificate) : Optional.empty();
        } catch (CertificateException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static String name(X509Certificate certificate) {
        return Characters.visible(certificate.getSubjectX500Principal().getName()) + ", valid until "
                + certificate.getNotAfter().toInstant();
    }
}
