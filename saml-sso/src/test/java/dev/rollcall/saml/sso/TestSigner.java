package dev.rollcall.saml.sso;

import java.security.Key;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.xml.crypto.dom.DOMStructure;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLObject;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.ExcC14NParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.crypto.dsig.spec.XPathFilterParameterSpec;
import org.w3c.dom.Element;

/**
 * Signs as an identity provider does, with the Java platform's own XML Signature and not with what verifies. Good until a
 * test changes a piece.
 */
final class TestSigner {
    static final String MORE = "http://www.w3.org/2001/04/xmldsig-more#";

    Key key = TestKeys.IDP.privateKey();
    X509Certificate keyInfo = TestKeys.IDP.certificate();
    String method = MORE + "rsa-sha256";
    String digest = Saml.ENCRYPTION + "sha256";
    String canonicalization = Saml.EXCLUSIVE;
    List<String> transforms = List.of(Saml.SIGNATURE + "enveloped-signature", Saml.EXCLUSIVE);
    String reference;
    byte[] digestValue;
    boolean inclusiveNamespaces = true;
    boolean twoReferences;
    boolean object;

    TestSigner key(SpKeyPair pair) {
        key = pair.privateKey();
        keyInfo = pair.certificate();
        return this;
    }

    TestSigner key(Key other, String algorithm) {
        key = other;
        method = algorithm;
        return this;
    }

    TestSigner method(String algorithm) {
        method = algorithm;
        return this;
    }

    TestSigner digest(String algorithm) {
        digest = algorithm;
        return this;
    }

    TestSigner canonicalization(String algorithm) {
        canonicalization = algorithm;
        return this;
    }

    TestSigner transforms(String... algorithms) {
        transforms = List.of(algorithms);
        return this;
    }

    TestSigner reference(String uri) {
        reference = uri;
        return this;
    }

    /** Signs that digest instead of the element's own; the signature over it is as good as any. */
    TestSigner digestValue(byte[] value) {
        digestValue = value;
        return this;
    }

    TestSigner keyInfo(X509Certificate certificate) {
        keyInfo = certificate;
        return this;
    }

    TestSigner withoutInclusiveNamespaces() {
        inclusiveNamespaces = false;
        return this;
    }

    TestSigner twoReferences() {
        twoReferences = true;
        return this;
    }

    TestSigner object() {
        object = true;
        return this;
    }

    /** Puts the signature after the Issuer, or first where there is none. */
    void sign(Element element) {
        try {
            element.setIdAttributeNS(null, "ID", true);
            var factory = XMLSignatureFactory.getInstance("DOM");
            var uri = reference == null ? "#" + element.getAttribute("ID") : reference;
            var one = reference(factory, uri);
            var info = factory.newSignedInfo(
                    factory.newCanonicalizationMethod(canonicalization, (C14NMethodParameterSpec) null),
                    factory.newSignatureMethod(method, null),
                    twoReferences ? List.of(one, one) : List.of(one));
            var keys = factory.getKeyInfoFactory();
            var described = keyInfo == null ? null : keys.newKeyInfo(List.of(keys.newX509Data(List.of(keyInfo))));
            var first = element.getFirstChild();
            var context = new DOMSignContext(
                    key, element, first.getLocalName().equals("Issuer") ? first.getNextSibling() : first);
            context.setDefaultNamespacePrefix("ds");
            factory.newXMLSignature(info, described, objects(factory, element), null, null)
                    .sign(context);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private Reference reference(XMLSignatureFactory factory, String uri) throws Exception {
        var made = factory.newDigestMethod(digest, null);
        return digestValue == null
                ? factory.newReference(uri, made, transforms(factory), null, null)
                : factory.newReference(uri, made, transforms(factory), null, null, digestValue);
    }

    private List<XMLObject> objects(XMLSignatureFactory factory, Element element) {
        return object
                ? List.of(factory.newXMLObject(
                        List.of(new DOMStructure(element.getOwnerDocument().createElementNS("urn:x", "x"))),
                        null,
                        null,
                        null))
                : null;
    }

    private List<Transform> transforms(XMLSignatureFactory factory) throws Exception {
        var list = new ArrayList<Transform>();
        for (var algorithm : transforms) {
            TransformParameterSpec parameters = null;
            if (algorithm.equals(Saml.EXCLUSIVE) && inclusiveNamespaces) {
                parameters = new ExcC14NParameterSpec(List.of("xs"));
            } else if (algorithm.equals(Transform.XPATH)) {
                parameters = new XPathFilterParameterSpec("not(ancestor-or-self::x)");
            }
            list.add(factory.newTransform(algorithm, parameters));
        }
        return list;
    }
}
