package dev.rollcall.saml.send;

import dev.rollcall.saml.key.SpKeyPair;
import dev.rollcall.saml.message.Dom;
import dev.rollcall.saml.message.Saml;
import dev.rollcall.saml.signature.Algorithms;
import dev.rollcall.saml.wall.RefusedXmlException;
import dev.rollcall.saml.wall.SafeXml;
import dev.rollcall.saml.wall.SamlLibrary;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import net.shibboleth.utilities.java.support.xml.SerializeSupport;
import org.opensaml.core.xml.config.XMLObjectProviderRegistrySupport;
import org.opensaml.core.xml.io.MarshallingException;
import org.opensaml.core.xml.io.UnmarshallingException;
import org.opensaml.saml.common.SignableSAMLObject;
import org.opensaml.security.SecurityException;
import org.opensaml.security.x509.BasicX509Credential;
import org.opensaml.xmlsec.SignatureSigningParameters;
import org.opensaml.xmlsec.keyinfo.impl.X509KeyInfoGeneratorFactory;
import org.opensaml.xmlsec.signature.support.SignatureException;
import org.opensaml.xmlsec.signature.support.SignatureSupport;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Signs a message of ours for the POST binding: RSA-SHA256, exclusive canonicalisation, our certificate in KeyInfo. */
final class OpenSamlSigner {
    private OpenSamlSigner() {}

    static String sign(String xml, SpKeyPair key) {
        return SamlLibrary.call(() -> {
            try {
                var message = read(xml);
                SignatureSupport.signObject(message, parameters(key));
                var signed = Objects.requireNonNull(message.getDOM());
                Dom.walk(signed, OpenSamlSigner::withoutCarriageReturns);
                return SerializeSupport.nodeToString(signed);
            } catch (UnmarshallingException | MarshallingException | SecurityException | SignatureException failed) {
                throw new IllegalStateException("A message of our own could not be signed", failed);
            }
        });
    }

    // In long Base64 the library breaks lines as MIME does, and XML would have to write each CR as a character
    // reference. What is signed has none.
    private static void withoutCarriageReturns(Element element) {
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (Saml.SIGNATURE.equals(element.getNamespaceURI()) && child.getNodeType() == Node.TEXT_NODE) {
                child.setNodeValue(child.getNodeValue().replace("\r", ""));
            }
        }
    }

    private static SignableSAMLObject read(String xml) throws UnmarshallingException {
        try {
            var element = SafeXml.parse(xml.getBytes(StandardCharsets.UTF_8));
            var unmarshaller =
                    XMLObjectProviderRegistrySupport.getUnmarshallerFactory().getUnmarshaller(element);
            return (SignableSAMLObject) Objects.requireNonNull(unmarshaller).unmarshall(element);
        } catch (RefusedXmlException impossible) {
            throw new IllegalStateException("A message of our own is not XML", impossible);
        }
    }

    private static SignatureSigningParameters parameters(SpKeyPair key) {
        var keyInfo = new X509KeyInfoGeneratorFactory();
        keyInfo.setEmitEntityCertificate(true);
        var parameters = new SignatureSigningParameters();
        parameters.setSigningCredential(new BasicX509Credential(key.certificate(), key.privateKey()));
        parameters.setSignatureAlgorithm(Algorithms.RSA_SHA256);
        parameters.setSignatureReferenceDigestMethod(Algorithms.SHA256);
        parameters.setSignatureCanonicalizationAlgorithm(Saml.EXCLUSIVE);
        parameters.setKeyInfoGenerator(keyInfo.newInstance());
        return parameters;
    }
}
