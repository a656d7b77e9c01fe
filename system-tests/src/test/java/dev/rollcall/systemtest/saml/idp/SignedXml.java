package dev.rollcall.systemtest.saml.idp;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.List;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.SignatureMethod;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Signs an element by an XML signature of its own (SAML Core §5.4), which stands after its first child, the Issuer. */
public record SignedXml(SelfSignedKey key, String signatureMethod, String digestMethod) {
    /** As everybody should. */
    public static SignedXml with(SelfSignedKey key) {
        return new SignedXml(key, SignatureMethod.RSA_SHA256, DigestMethod.SHA256);
    }

    /** As nobody should any more. */
    static SignedXml withSha1(SelfSignedKey key) {
        return new SignedXml(key, SignatureMethod.RSA_SHA1, DigestMethod.SHA1);
    }

    /** The document with its first element of that name signed. */
    public String sign(String xml, String element) {
        try {
            Document document = parse(xml);
            sign((Element) document.getElementsByTagNameNS("*", element).item(0));
            var text = new StringWriter();
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(text));
            return text.toString();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void sign(Element signed) throws Exception {
        signed.setIdAttribute("ID", true);
        var factory = XMLSignatureFactory.getInstance("DOM");
        var reference = factory.newReference(
                "#" + signed.getAttribute("ID"),
                factory.newDigestMethod(digestMethod, null),
                List.of(
                        factory.newTransform(Transform.ENVELOPED, (TransformParameterSpec) null),
                        factory.newTransform(CanonicalizationMethod.EXCLUSIVE, (TransformParameterSpec) null)),
                null,
                null);
        var info = factory.newSignedInfo(
                factory.newCanonicalizationMethod(CanonicalizationMethod.EXCLUSIVE, (C14NMethodParameterSpec) null),
                factory.newSignatureMethod(signatureMethod, null),
                List.of(reference));
        var afterIssuer = signed.getFirstChild().getNextSibling();
        factory.newXMLSignature(info, null).sign(new DOMSignContext(key.privateKey(), signed, afterIssuer));
    }

    /**
     * Whether the document's root element has a signature over itself that was made with the private key of this public
     * one.
     */
    public static boolean isSignedWith(PublicKey key, String xml) {
        try {
            Element root = parse(xml).getDocumentElement();
            root.setIdAttribute("ID", true);
            var factory = XMLSignatureFactory.getInstance("DOM");
            var found = root.getElementsByTagNameNS("http://www.w3.org/2000/09/xmldsig#", "Signature");
            if (found.getLength() != 1) {
                return false;
            }
            var context = new DOMValidateContext(key, found.item(0));
            var signature = factory.unmarshalXMLSignature(context);
            return signature.validate(context)
                    && signature.getSignedInfo().getReferences().size() == 1
                    && signature.getSignedInfo().getReferences().get(0).getURI().equals("#" + root.getAttribute("ID"));
        } catch (XMLSignatureException e) {
            // Such as a key of another size.
            return false;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Document parse(String xml) throws Exception {
        return DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }
}
