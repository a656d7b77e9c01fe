package dev.rollcall.saml.encryption;

import dev.rollcall.saml.message.Dom;
import dev.rollcall.saml.message.PostedText;
import dev.rollcall.saml.message.Saml;
import dev.rollcall.saml.rejection.RejectedMessageException;
import dev.rollcall.saml.rejection.Rejection;
import dev.rollcall.saml.signature.Algorithms;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.spec.MGF1ParameterSpec;
import java.util.Map;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import org.w3c.dom.Element;

/**
 * RSA-OAEP (XML Encryption 1.1 §5.5.2). SHA-1 may stand in it: it is the default of both identifiers, everybody uses
 * it, and OAEP does not need a hash without collisions.
 *
 * @param parameters digest, mask generation and label
 */
record KeyTransport(OAEPParameterSpec parameters) {
    private static final String OAEP_MGF1P = Saml.ENCRYPTION + "rsa-oaep-mgf1p";
    private static final String OAEP = Saml.ENCRYPTION_11 + "rsa-oaep";
    private static final Set<String> CHILDREN = Set.of("DigestMethod", "MGF", "OAEPparams");
    private static final Map<String, String> DIGESTS = Map.of(
            Algorithms.SHA1,
            "SHA-1",
            Algorithms.SHA256,
            "SHA-256",
            "http://www.w3.org/2001/04/xmldsig-more#sha384",
            "SHA-384",
            "http://www.w3.org/2001/04/xmlenc#sha384",
            "SHA-384",
            Saml.ENCRYPTION + "sha512",
            "SHA-512");
    private static final Map<String, MGF1ParameterSpec> MASKS = Map.of(
            Saml.ENCRYPTION_11 + "mgf1sha1", MGF1ParameterSpec.SHA1,
            Saml.ENCRYPTION_11 + "mgf1sha256", MGF1ParameterSpec.SHA256,
            Saml.ENCRYPTION_11 + "mgf1sha384", MGF1ParameterSpec.SHA384,
            Saml.ENCRYPTION_11 + "mgf1sha512", MGF1ParameterSpec.SHA512);

    static KeyTransport of(Element method) throws RejectedMessageException {
        var algorithm = Dom.value(method, "Algorithm");
        if (!algorithm.equals(OAEP_MGF1P) && !algorithm.equals(OAEP)) {
            throw new RejectedMessageException(Rejection.ENCRYPTION_ALGORITHM, algorithm);
        }
        for (var child : Dom.children(method)) {
            if (!CHILDREN.contains(child.getLocalName())) {
                throw new RejectedMessageException(
                        Rejection.ENCRYPTION_SHAPE,
                        "its EncryptionMethod contains the element " + child.getLocalName());
            }
        }
        var digest = Dom.child(method, Saml.SIGNATURE, "DigestMethod")
                .map(element -> Dom.value(element, "Algorithm"))
                .orElse(Algorithms.SHA1);
        var mask = Dom.child(method, Saml.ENCRYPTION_11, "MGF")
                .map(element -> Dom.value(element, "Algorithm"))
                .orElse(Saml.ENCRYPTION_11 + "mgf1sha1");
        var label = Dom.child(method, Saml.ENCRYPTION, "OAEPparams")
                .map(Element::getTextContent)
                .orElse("");
        return of(digest, mask, PostedText.decodeStrictly(label.replaceAll("\\s", "")));
    }

    private static KeyTransport of(String digest, String mask, byte[] label) throws RejectedMessageException {
        var javaDigest = DIGESTS.get(digest);
        if (javaDigest == null) {
            throw new RejectedMessageException(Rejection.ENCRYPTION_ALGORITHM, digest);
        }
        var javaMask = MASKS.get(mask);
        if (javaMask == null) {
            throw new RejectedMessageException(Rejection.ENCRYPTION_ALGORITHM, mask);
        }
        return new KeyTransport(new OAEPParameterSpec(javaDigest, "MGF1", javaMask, new PSource.PSpecified(label)));
    }

    byte[] decrypt(byte[] key, PrivateKey ours) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
        cipher.init(Cipher.DECRYPT_MODE, ours, parameters);
        return cipher.doFinal(key);
    }
}
