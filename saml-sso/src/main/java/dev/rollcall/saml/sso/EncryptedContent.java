package dev.rollcall.saml.sso;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * An EncryptedAssertion taken apart (SAML Core 2.0 §2.3.4): values only, and nothing that would have to be fetched. A
 * CipherReference, a RetrievalMethod or a transformation is refused before a key is touched.
 *
 * @param algorithm of the content
 * @param content with the initialisation vector in front
 * @param keyMethod the EncryptionMethod of the key
 * @param key the content's key, encrypted for us
 */
record EncryptedContent(String algorithm, byte[] content, Element keyMethod, byte[] key) {
    /** What a KeyInfo says beside the key is not read. */
    private static final Set<String> HARMLESS = Set.of("KeyName", "KeyValue", "X509Data");

    static EncryptedContent of(Element encryptedAssertion) throws RejectedMessageException {
        var data = one(encryptedAssertion, "EncryptedData");
        var keys = new ArrayList<>(Dom.children(encryptedAssertion, Saml.ENCRYPTION, "EncryptedKey"));
        keys.addAll(keysIn(data));
        if (keys.size() != 1) {
            throw shape("it has " + keys.size() + " keys (EncryptedKey) instead of one");
        }
        var key = keys.get(0);
        if (!keysIn(key).isEmpty()) {
            throw shape("its key is encrypted with another one");
        }
        return new EncryptedContent(
                Dom.text(one(data, "EncryptionMethod"), "Algorithm"),
                cipherValue(data),
                one(key, "EncryptionMethod"),
                cipherValue(key));
    }

    private static List<Element> keysIn(Element encrypted) throws RejectedMessageException {
        var keys = new ArrayList<Element>();
        for (var info : Dom.children(encrypted, Saml.SIGNATURE, "KeyInfo")) {
            for (var child : Dom.children(info)) {
                if (Dom.is(child, Saml.ENCRYPTION, "EncryptedKey")) {
                    keys.add(child);
                } else if (!Saml.SIGNATURE.equals(child.getNamespaceURI())
                        || !HARMLESS.contains(child.getLocalName())) {
                    throw shape("its KeyInfo contains the element " + child.getLocalName());
                }
            }
        }
        return keys;
    }

    private static byte[] cipherValue(Element encrypted) throws RejectedMessageException {
        var data = Dom.children(one(encrypted, "CipherData"));
        if (data.size() != 1 || !Dom.is(data.get(0), Saml.ENCRYPTION, "CipherValue")) {
            throw shape("its CipherData is not a CipherValue");
        }
        try {
            return PostedText.decodeStrictly(data.get(0).getTextContent().replaceAll("[ \\t\\r\\n]", ""));
        } catch (RejectedMessageException notBase64) {
            throw shape("its CipherValue is not Base64");
        }
    }

    private static Element one(Element parent, String name) throws RejectedMessageException {
        var found = Dom.children(parent, Saml.ENCRYPTION, name);
        if (found.size() != 1) {
            throw shape("its " + parent.getLocalName() + " has " + found.size() + " " + name + " instead of one");
        }
        return found.get(0);
    }

    private static RejectedMessageException shape(String what) {
        return new RejectedMessageException(Rejection.ENCRYPTION_SHAPE, what);
    }
}
