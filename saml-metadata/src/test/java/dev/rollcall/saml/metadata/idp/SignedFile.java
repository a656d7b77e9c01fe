package dev.rollcall.saml.metadata.idp;

import java.io.StringReader;
import java.io.StringWriter;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/**
 * Metadata signed as a federation's operator does (SAML Metadata 2.0 §3), with the Java platform's own XML Signature.
 */
final class SignedFile {
    private static final String KIND = "RSA/2048/federation";
    static final X509Certificate SIGNER = TestCertificates.of(KIND);

    private static final XMLSignatureFactory FACTORY = XMLSignatureFactory.getInstance("DOM");

    private SignedFile() {}

    /** The document with a signature in its root, which needs an ID. */
    static String sign(String xml) {
        try {
            var root = root(xml);
            var reference = FACTORY.newReference(
                    "#" + root.getAttribute("ID"),
                    FACTORY.newDigestMethod(DigestMethod.SHA256, null),
                    List.of(
                            FACTORY.newTransform(Transform.ENVELOPED, (TransformParameterSpec) null),
                            FACTORY.newTransform(CanonicalizationMethod.EXCLUSIVE, (TransformParameterSpec) null)),
                    null,
                    null);
            var info = FACTORY.newSignedInfo(
                    FACTORY.newCanonicalizationMethod(CanonicalizationMethod.EXCLUSIVE, (C14NMethodParameterSpec) null),
                    FACTORY.newSignatureMethod("http://www.w3.org/2001/04/xmldsig-more#rsa-sha256", null),
                    List.of(reference));
            var keys = FACTORY.getKeyInfoFactory();
            var claimed = keys.newKeyInfo(List.of(keys.newX509Data(List.of(SIGNER))));
            FACTORY.newXMLSignature(info, claimed)
                    .sign(new DOMSignContext(TestCertificates.privateKey(KIND), root, root.getFirstChild()));
            var text = new StringWriter();
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(root.getOwnerDocument()), new StreamResult(text));
            return text.toString();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    static boolean verifies(String xml) {
        try {
            var signature = root(xml)
                    .getElementsByTagNameNS(XMLSignature.XMLNS, "Signature")
                    .item(0);
            var context = new DOMValidateContext(SIGNER.getPublicKey(), signature);
            return FACTORY.unmarshalXMLSignature(context).validate(context);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Element root(String xml) throws Exception {
        var root = DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getDocumentElement();
        root.setIdAttributeNS(null, "ID", true);
        return root;
    }
}
