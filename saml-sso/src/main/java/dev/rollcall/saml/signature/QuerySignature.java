package dev.rollcall.saml.signature;

import dev.rollcall.saml.key.SpKeyPair;
import dev.rollcall.saml.message.PostedText;
import dev.rollcall.saml.message.RedirectQuery;
import dev.rollcall.saml.party.Expectation;
import dev.rollcall.saml.rejection.RejectedMessageException;
import dev.rollcall.saml.rejection.Rejection;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.Base64;

/**
 * The signature of the Redirect binding (SAML Bindings 2.0 §3.4.4.1). It is over the text of the query as it was sent:
 * decoding and encoding it again would verify another one.
 */
public final class QuerySignature {
    private QuerySignature() {}

    /** A signature is required here: nothing else says who sends it. */
    public static void require(RedirectQuery query, Expectation expected) throws RejectedMessageException {
        var name = query.messageName();
        var algorithm = query.require("SigAlg");
        var signature = PostedText.decodeStrictly(
                query.require("Signature").replace("\r", "").replace("\n", ""));
        Algorithms.requireSignature(name, algorithm, expected.sha1Allowed());
        var signed = name + "=" + query.raw(name)
                + (query.raw("RelayState") != null ? "&RelayState=" + query.raw("RelayState") : "")
                + "&SigAlg=" + query.raw("SigAlg");
        var certificates = expected.identityProvider().signingCertificates();
        if (certificates.stream().noneMatch(key -> verifies(key, algorithm, signed, signature))) {
            var weak = expected.identityProvider().setAside(key -> verifies(key, algorithm, signed, signature));
            if (weak.isPresent()) {
                throw SignedElement.weak(name, weak.get());
            }
            throw new RejectedMessageException(Rejection.SIGNATURE_INVALID, name, certificates.size());
        }
    }

    private static boolean verifies(X509Certificate key, String algorithm, String signed, byte[] signature) {
        var java = Algorithms.SIGNATURES.getOrDefault(algorithm, "SHA1withRSA");
        // ECDSA values are written in two ways, and the binding does not say which.
        return verifiesAs(java, key, signed, signature)
                || (java.endsWith("ECDSA") && verifiesAs(java + "inP1363Format", key, signed, signature));
    }

    private static boolean verifiesAs(String java, X509Certificate key, String signed, byte[] signature) {
        try {
            var verifier = Signature.getInstance(java);
            verifier.initVerify(key.getPublicKey());
            verifier.update(signed.getBytes(StandardCharsets.UTF_8));
            return verifier.verify(signature);
        } catch (GeneralSecurityException otherKey) {
            return false;
        }
    }

    /** The query with our signature at its end. */
    public static String sign(String query, SpKeyPair key) {
        var signed = query + "&SigAlg=" + RedirectQuery.encode(Algorithms.RSA_SHA256);
        try {
            var signer = Signature.getInstance("SHA256withRSA");
            signer.initSign(key.privateKey());
            signer.update(signed.getBytes(StandardCharsets.UTF_8));
            return signed + "&Signature="
                    + RedirectQuery.encode(Base64.getEncoder().encodeToString(signer.sign()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Our own key does not sign", impossible);
        }
    }
}
