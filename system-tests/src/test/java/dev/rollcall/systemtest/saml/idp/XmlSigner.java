package dev.rollcall.systemtest.saml.idp;

import java.security.Key;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.crypto.spec.SecretKeySpec;
import javax.xml.crypto.dom.DOMStructure;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.SignatureMethod;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLObject;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.keyinfo.KeyInfo;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.crypto.dsig.spec.XPathFilterParameterSpec;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Signs an assertion or a message as Okta does (SAML Core §5.4), until a piece of the signature is changed. It is valid
 * all the same.
 */
public final class XmlSigner {
    private static final XMLSignatureFactory FACTORY = XMLSignatureFactory.getInstance("DOM");

    private Key key;
    private @Nullable X509Certificate certificate;
    private String method = SignatureMethod.RSA_SHA256;
    private String digest = DigestMethod.SHA256;
    private String canonicalization = CanonicalizationMethod.EXCLUSIVE;
    private List<String> transforms = List.of(Transform.ENVELOPED, CanonicalizationMethod.EXCLUSIVE);
    private @Nullable String reference;
    private boolean object;

    public XmlSigner(SelfSignedKey key) {
        this.key = key.privateKey();
        this.certificate = key.certificate();
    }

    public XmlSigner key(SelfSignedKey other) {
        certificate = other.certificate();
        return key(other.privateKey());
    }

    /** Another key under the same certificate. */
    public XmlSigner key(Key other) {
        key = other;
        return this;
    }

    /** With the public key, which everybody has, for the secret of an HMAC. */
    public XmlSigner hmac() {
        var known = Objects.requireNonNull(certificate).getPublicKey().getEncoded();
        return key(new SecretKeySpec(known, "HmacSHA256")).method("http://www.w3.org/2001/04/xmldsig-more#hmac-sha256");
    }

    public XmlSigner withoutCertificate() {
        certificate = null;
        return this;
    }

    public XmlSigner method(String algorithm) {
        method = algorithm;
        return this;
    }

    public XmlSigner digest(String algorithm) {
        digest = algorithm;
        return this;
    }

    public XmlSigner canonicalization(String algorithm) {
        canonicalization = algorithm;
        return this;
    }

    public XmlSigner transforms(String... algorithms) {
        transforms = List.of(algorithms);
        return this;
    }

    /** The URI of the Reference, instead of the one of the element. */
    public XmlSigner reference(String uri) {
        reference = uri;
        return this;
    }

    /** With an Object in the signature. */
    public XmlSigner object() {
        object = true;
        return this;
    }

    /** Puts the signature behind the first child, which is the Issuer. */
    public void sign(Element element) {
        element.setIdAttribute("ID", true);
        try {
            var uri = reference == null ? "#" + element.getAttribute("ID") : reference;
            var info = FACTORY.newSignedInfo(
                    FACTORY.newCanonicalizationMethod(canonicalization, (C14NMethodParameterSpec) null),
                    FACTORY.newSignatureMethod(method, null),
                    List.of(FACTORY.newReference(
                            uri, FACTORY.newDigestMethod(digest, null), transforms(), null, null)));
            var context =
                    new DOMSignContext(key, element, element.getFirstChild().getNextSibling());
            context.setDefaultNamespacePrefix("ds");
            FACTORY.newXMLSignature(info, keyInfo(), objects(element), null, null)
                    .sign(context);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Transform> transforms() throws Exception {
        var list = new ArrayList<Transform>();
        for (var algorithm : transforms) {
            TransformParameterSpec parameters = algorithm.equals(Transform.XPATH)
                    ? new XPathFilterParameterSpec("not(ancestor-or-self::forgotten)")
                    : null;
            list.add(FACTORY.newTransform(algorithm, parameters));
        }
        return list;
    }

    private @Nullable KeyInfo keyInfo() {
        var keys = FACTORY.getKeyInfoFactory();
        return certificate == null ? null : keys.newKeyInfo(List.of(keys.newX509Data(List.of(certificate))));
    }

    private List<XMLObject> objects(Element element) {
        var content = element.getOwnerDocument().createElementNS("urn:anything", "anything");
        return object ? List.of(FACTORY.newXMLObject(List.of(new DOMStructure(content)), null, null, null)) : List.of();
    }
}
