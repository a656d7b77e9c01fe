package dev.rollcall.saml.encryption;

import dev.rollcall.saml.message.Dom;
import dev.rollcall.saml.message.Saml;
import dev.rollcall.saml.rejection.RejectedMessageException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * Finds the one key of an EncryptedAssertion: inside the data's KeyInfo, or beside the data, where Okta puts it and
 * points to it with a RetrievalMethod (XML Encryption 1.1 §3.5.2). That is the only reference that is followed, and it
 * leads no further than to the element beside: by its Id, without transformations, and the key itself refers to
 * nothing.
 */
final class EncryptedKey {
    private static final String NAME = "EncryptedKey";
    private static final String TYPE = Saml.ENCRYPTION + NAME;
    private static final String RETRIEVAL = "RetrievalMethod";
    /** What a KeyInfo says beside the key is not read. */
    private static final Set<String> HARMLESS = Set.of("KeyName", "KeyValue", "X509Data");

    private EncryptedKey() {}

    static Element of(Element encryptedAssertion, Element data) throws RejectedMessageException {
        var beside = Dom.children(encryptedAssertion, Saml.ENCRYPTION, NAME);
        var inside = new ArrayList<Element>();
        var retrievals = new ArrayList<Element>();
        for (var part : keyInfo(data)) {
            if (Dom.is(part, Saml.ENCRYPTION, NAME)) {
                inside.add(part);
            } else if (Dom.is(part, Saml.SIGNATURE, RETRIEVAL)
                    && Dom.value(part, "Type").equals(TYPE)) {
                retrievals.add(part);
            } else {
                requireHarmless(part);
            }
        }
        if (inside.size() + beside.size() != 1) {
            throw shape("it has " + (inside.size() + beside.size()) + " keys (EncryptedKey) instead of one");
        }
        var key = inside.isEmpty() ? beside.get(0) : inside.get(0);
        requirePointsTo(retrievals, beside);
        requireLast(key);
        return key;
    }

    private static void requirePointsTo(List<Element> retrievals, List<Element> beside)
            throws RejectedMessageException {
        if (retrievals.isEmpty()) {
            return;
        } else if (retrievals.size() > 1) {
            throw shape("it has " + retrievals.size() + " references to a key (" + RETRIEVAL + ") instead of one");
        }
        var retrieval = retrievals.get(0);
        if (!Dom.children(retrieval).isEmpty()) {
            throw shape("its " + RETRIEVAL + " has transformations");
        }
        var id = beside.isEmpty() ? "" : Dom.value(beside.get(0), "Id");
        if (id.isEmpty() || !Dom.value(retrieval, "URI").equals("#" + id)) {
            throw shape("its " + RETRIEVAL + " does not point to the EncryptedKey beside the EncryptedData");
        }
    }

    /** Nothing encrypts the key but ours, and it points nowhere. */
    private static void requireLast(Element key) throws RejectedMessageException {
        for (var part : keyInfo(key)) {
            if (Dom.is(part, Saml.ENCRYPTION, NAME)) {
                throw shape("its key is encrypted with another one");
            }
            requireHarmless(part);
        }
    }

    private static void requireHarmless(Element part) throws RejectedMessageException {
        if (!Saml.SIGNATURE.equals(part.getNamespaceURI()) || !HARMLESS.contains(part.getLocalName())) {
            throw shape("its KeyInfo contains the element " + part.getLocalName());
        }
    }

    private static List<Element> keyInfo(Element encrypted) {
        return Dom.children(encrypted, Saml.SIGNATURE, "KeyInfo").stream()
                .flatMap(info -> Dom.children(info).stream())
                .toList();
    }

    private static RejectedMessageException shape(String what) {
        return EncryptedContent.shape(what);
    }
}
