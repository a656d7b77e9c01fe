package dev.rollcall.saml.message;

import dev.rollcall.saml.rejection.RejectedMessageException;
import dev.rollcall.saml.rejection.Rejection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/**
 * What stands where in a message. Signature wrapping moves a signed element to a place where nobody reads it; here
 * messages, assertions and signatures have a place each, and the whole document is looked through for others.
 */
public final class Structure {
    private static final Set<String> ASSERTIONS = Set.of("Assertion", "EncryptedAssertion");
    private static final Set<String> ENCRYPTED_PARTS = Set.of("EncryptedID", "NewEncryptedID", "EncryptedAttribute");
    /** A KeyInfo may stand in an EncryptedData; these may not. */
    private static final Set<String> PARTS_OF_A_SIGNATURE =
            Set.of("Signature", "SignedInfo", "SignatureValue", "Reference", "DigestValue", "Object", "Manifest");

    private Structure() {}

    /** For a whole message, or for a decrypted assertion. */
    public static void require(Element root) throws RejectedMessageException {
        var all = new ArrayList<Element>();
        Dom.walk(root, all::add);
        requireOwnIds(all);
        for (var element : all) {
            if (element.isSameNode(root)) {
                continue;
            } else if (Saml.PROTOCOL.equals(element.getNamespaceURI()) && isMessage(element)) {
                throw new RejectedMessageException(Rejection.NESTED_MESSAGE, element.getLocalName());
            } else if (isAssertion(element) && !isChild(element, root)) {
                throw new RejectedMessageException(Rejection.HIDDEN_ASSERTION, parentName(element));
            } else if (Saml.ASSERTION.equals(element.getNamespaceURI())
                    && ENCRYPTED_PARTS.contains(element.getLocalName())) {
                throw new RejectedMessageException(Rejection.ENCRYPTED_PART, element.getLocalName());
            }
        }
        requireOneAssertion(root);
        requireSignaturesInPlace(root, all);
    }

    private static void requireOwnIds(List<Element> all) throws RejectedMessageException {
        var ids = new HashSet<String>();
        for (var element : all) {
            var attributes = element.getAttributes();
            for (var at = 0; at < attributes.getLength(); at++) {
                var attribute = (Attr) attributes.item(at);
                var name = String.valueOf(attribute.getLocalName()).toLowerCase(Locale.ROOT);
                if (!name.equals("id")) {
                    continue;
                } else if (attribute.getNamespaceURI() != null) {
                    throw new RejectedMessageException(
                            Rejection.FOREIGN_ID, element.getLocalName(), attribute.getName());
                }
                var id = Dom.collapsed(attribute.getValue());
                if (!ids.add(id)) {
                    throw new RejectedMessageException(Rejection.DUPLICATE_ID, id);
                }
            }
        }
    }

    private static void requireOneAssertion(Element root) throws RejectedMessageException {
        var assertions =
                Dom.children(root).stream().filter(Structure::isAssertion).count();
        var allowed = Dom.is(root, Saml.PROTOCOL, "Response") ? 1 : 0;
        if (assertions > allowed) {
            throw allowed == 1
                    ? new RejectedMessageException(Rejection.SEVERAL_ASSERTIONS, assertions)
                    : new RejectedMessageException(Rejection.HIDDEN_ASSERTION, root.getLocalName());
        }
    }

    /** A signature belongs to the message or to the assertion, as a child; no part of one stands outside. */
    private static void requireSignaturesInPlace(Element root, List<Element> all) throws RejectedMessageException {
        var owners = new ArrayList<Element>(List.of(root));
        Dom.children(root).stream().filter(Structure::isAssertion).forEach(owners::add);
        var signatures = new ArrayList<Element>();
        for (var owner : owners) {
            var own = Dom.children(owner, Saml.SIGNATURE, "Signature");
            if (own.size() > 1) {
                throw new RejectedMessageException(Rejection.SEVERAL_SIGNATURES, owner.getLocalName(), own.size());
            }
            signatures.addAll(own);
        }
        for (var element : all) {
            if (Saml.SIGNATURE.equals(element.getNamespaceURI())
                    && PARTS_OF_A_SIGNATURE.contains(element.getLocalName())) {
                requireInPlace(element, signatures);
            }
        }
    }

    private static void requireInPlace(Element part, List<Element> signatures) throws RejectedMessageException {
        var isOne = signatures.stream().anyMatch(part::isSameNode);
        var isInOne = !part.getLocalName().equals("Signature")
                && signatures.stream().anyMatch(signature -> Dom.isWithin(part, signature));
        if (!isOne && !isInOne) {
            throw new RejectedMessageException(
                    Rejection.SIGNATURE_MISPLACED, part.getLocalName() + " in " + parentName(part));
        }
    }

    /** Of SAML 2.0 and of 1.x, whose namespace ends alike. */
    private static boolean isAssertion(Element element) {
        var namespace = String.valueOf(element.getNamespaceURI());
        return namespace.startsWith("urn:oasis:names:tc:SAML:")
                && namespace.endsWith(":assertion")
                && ASSERTIONS.contains(element.getLocalName());
    }

    private static boolean isMessage(Element element) {
        return element.getLocalName().endsWith("Response")
                || element.getLocalName().endsWith("Request");
    }

    private static boolean isChild(Element element, Element parent) {
        return element.getParentNode() != null && element.getParentNode().isSameNode(parent);
    }

    private static String parentName(Element element) {
        return element.getParentNode() instanceof Element parent ? parent.getLocalName() : "the document";
    }
}
