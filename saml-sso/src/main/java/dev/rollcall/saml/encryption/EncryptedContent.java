package dev.rollcall.saml.encryption;

import dev.rollcall.saml.message.Dom;
import dev.rollcall.saml.message.PostedText;
import dev.rollcall.saml.message.Saml;
import dev.rollcall.saml.rejection.RejectedMessageException;
import dev.rollcall.saml.rejection.Rejection;
import org.w3c.dom.Element;

/**
 * An EncryptedAssertion taken apart (SAML Core 2.0 §2.3.4): values only, and nothing that would have to be fetched. A
 * CipherReference, a transformation or a reference other than the one to the key beside the data is refused before a
 * key is touched.
 *
 * @param algorithm of the content
 * @param content with the initialisation vector in front
 * @param keyMethod the EncryptionMethod of the key
 * @param key the content's key, encrypted for us
 */
record EncryptedContent(String algorithm, byte[] content, Element keyMethod, byte[] key) {
    static EncryptedContent of(Element encryptedAssertion) throws RejectedMessageException {
        var data = one(encryptedAssertion, "EncryptedData");
        var key = EncryptedKey.of(encryptedAssertion, data);
        return new EncryptedContent(
                Dom.value(one(data, "EncryptionMethod"), "Algorithm"),
                cipherValue(data),
                one(key, "EncryptionMethod"),
                cipherValue(key));
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

    static RejectedMessageException shape(String what) {
        return new RejectedMessageException(Rejection.ENCRYPTION_SHAPE, what);
    }
}
