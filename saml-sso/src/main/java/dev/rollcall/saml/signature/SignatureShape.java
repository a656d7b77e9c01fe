package dev.rollcall.saml.signature;

import dev.rollcall.saml.message.Dom;
import dev.rollcall.saml.message.PostedText;
import dev.rollcall.saml.message.Saml;
import dev.rollcall.saml.rejection.RejectedMessageException;
import dev.rollcall.saml.rejection.Rejection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * How a signature in SAML looks (SAML Core 2.0 §5.4), held against the tree before any library computes with it: one
 * Reference to the element that it stands in, transformed by nothing but enveloped-signature and exclusive
 * canonicalisation without comments, with algorithms of our list. Okta's InclusiveNamespaces are allowed.
 */
public final class SignatureShape {
    private static final String ENVELOPED = Saml.SIGNATURE + "enveloped-signature";
    private static final String NOT_ALLOWED = "uses a transformation that SAML does not allow";
    private static final Set<String> CHILDREN = Set.of("SignedInfo", "SignatureValue", "KeyInfo");

    private final String owner;
    private final Element signed;
    private final boolean sha1Allowed;

    private SignatureShape(Element signed, boolean sha1Allowed) {
        this.owner = signed.getLocalName();
        this.signed = signed;
        this.sha1Allowed = sha1Allowed;
    }

    public static void require(Element signed, Element signature, boolean sha1Allowed) throws RejectedMessageException {
        new SignatureShape(signed, sha1Allowed).requireSignature(signature);
    }

    private void requireSignature(Element signature) throws RejectedMessageException {
        for (var child : Dom.children(signature)) {
            if (!Saml.SIGNATURE.equals(child.getNamespaceURI()) || !CHILDREN.contains(child.getLocalName())) {
                throw shape("it contains the element " + child.getLocalName());
            }
        }
        var info = one(signature, "SignedInfo");
        requireText(one(signature, "SignatureValue"));
        if (Dom.children(signature, Saml.SIGNATURE, "KeyInfo").size() > 1) {
            throw shape("it has more than one KeyInfo");
        }
        requireExclusive(one(info, "CanonicalizationMethod"));
        var method = one(info, "SignatureMethod");
        Algorithms.requireSignature(owner, Dom.text(method, "Algorithm"), sha1Allowed);
        requireEmpty(method);
        requireReference(one(info, "Reference"));
        requireOnly(info, Set.of("CanonicalizationMethod", "SignatureMethod", "Reference"));
    }

    private void requireReference(Element reference) throws RejectedMessageException {
        var id = Dom.text(signed, "ID");
        var uri = Dom.attribute(reference, "URI");
        if (id.isEmpty() || uri == null || !uri.equals("#" + id)) {
            throw new RejectedMessageException(
                    Rejection.REFERENCE,
                    owner,
                    uri == null ? "nothing" : uri.isEmpty() ? "the whole document" : uri,
                    owner);
        }
        requireOnly(reference, Set.of("Transforms", "DigestMethod", "DigestValue"));
        requireTransforms(Dom.children(one(reference, "Transforms")));
        var digest = one(reference, "DigestMethod");
        Algorithms.requireDigest(owner, Dom.text(digest, "Algorithm"), sha1Allowed);
        requireEmpty(digest);
        requireText(one(reference, "DigestValue"));
    }

    private void requireTransforms(List<Element> transforms) throws RejectedMessageException {
        for (var transform : transforms) {
            var algorithm = Dom.text(transform, "Algorithm");
            if (!algorithm.equals(ENVELOPED) && !algorithm.equals(Saml.EXCLUSIVE)) {
                throw transform(NOT_ALLOWED, algorithm);
            }
        }
        if (transforms.size() > 2) {
            throw transform(NOT_ALLOWED, transforms.size() + " instead of enveloped-signature and xml-exc-c14n");
        } else if (transforms.size() != 2
                || !Dom.text(transforms.get(0), "Algorithm").equals(ENVELOPED)
                || !Dom.text(transforms.get(1), "Algorithm").equals(Saml.EXCLUSIVE)) {
            throw transform(
                    "has the transformations " + names(transforms),
                    "it must be enveloped-signature, then xml-exc-c14n");
        }
        requireEmpty(transforms.get(0));
        requireExclusive(transforms.get(1));
    }

    private static String names(List<Element> transforms) {
        var names = transforms.stream()
                .map(transform ->
                        Dom.text(transform, "Algorithm").equals(ENVELOPED) ? "enveloped-signature" : "xml-exc-c14n")
                .collect(Collectors.joining(", "));
        return transforms.isEmpty() ? "none" : transforms.size() == 1 ? names + " alone" : names;
    }

    private RejectedMessageException transform(String verb, String what) {
        return new RejectedMessageException(Rejection.TRANSFORM, owner, verb, what);
    }

    private void requireExclusive(Element method) throws RejectedMessageException {
        var algorithm = Dom.text(method, "Algorithm");
        if (!algorithm.equals(Saml.EXCLUSIVE)) {
            throw new RejectedMessageException(Rejection.CANONICALIZATION, owner, algorithm);
        }
        var children = Dom.children(method);
        if (children.size() > 1
                || (children.size() == 1 && !Dom.is(children.get(0), Saml.EXCLUSIVE, "InclusiveNamespaces"))) {
            throw shape("its canonicalization has parameters other than InclusiveNamespaces");
        }
    }

    private Element one(Element parent, String name) throws RejectedMessageException {
        var found = Dom.children(parent, Saml.SIGNATURE, name);
        if (found.size() != 1) {
            throw shape("its " + parent.getLocalName() + " has " + found.size() + " " + name + " instead of one");
        }
        return found.get(0);
    }

    private void requireOnly(Element parent, Set<String> names) throws RejectedMessageException {
        for (var child : Dom.children(parent)) {
            if (!Saml.SIGNATURE.equals(child.getNamespaceURI()) || !names.contains(child.getLocalName())) {
                throw shape("its " + parent.getLocalName() + " contains the element " + child.getLocalName());
            }
        }
    }

    private void requireEmpty(Element element) throws RejectedMessageException {
        if (!Dom.children(element).isEmpty()) {
            throw shape("its " + element.getLocalName() + " has parameters");
        }
    }

    private void requireText(Element element) throws RejectedMessageException {
        Node only = element.getFirstChild();
        if (only == null || only.getNextSibling() != null || only.getNodeType() != Node.TEXT_NODE) {
            throw shape("its " + element.getLocalName() + " is not one text");
        }
        try {
            PostedText.decodeStrictly(element.getTextContent().replaceAll("[ \\t\\r\\n]", ""));
        } catch (RejectedMessageException notBase64) {
            throw shape("its " + element.getLocalName() + " is not Base64");
        }
        if (element.getTextContent().isBlank()) {
            throw shape("its " + element.getLocalName() + " is empty");
        }
    }

    private RejectedMessageException shape(String what) {
        return new RejectedMessageException(Rejection.SIGNATURE_SHAPE, owner, what);
    }
}
