package dev.rollcall.saml.signature;

import dev.rollcall.saml.wall.SamlLibrary;
import java.security.cert.X509Certificate;
import java.util.List;
import org.opensaml.core.xml.config.XMLObjectProviderRegistrySupport;
import org.opensaml.core.xml.io.UnmarshallingException;
import org.opensaml.saml.common.SignableSAMLObject;
import org.opensaml.saml.security.impl.SAMLSignatureProfileValidator;
import org.opensaml.security.x509.BasicX509Credential;
import org.opensaml.xmlsec.signature.Signature;
import org.opensaml.xmlsec.signature.support.SignatureException;
import org.opensaml.xmlsec.signature.support.SignatureValidator;
import org.w3c.dom.Element;

/** Whether a signature is the element's own and verifies with a certificate that is given; KeyInfo is not asked. */
final class OpenSamlSignatures {
    private OpenSamlSignatures() {}

    static boolean verifies(Element signed, List<X509Certificate> certificates) {
        return SamlLibrary.call(() -> {
            try {
                var signature = read(signed).getSignature();
                if (signature == null) {
                    return false;
                }
                new SAMLSignatureProfileValidator().validate(signature);
                return certificates.stream().anyMatch(certificate -> verifies(signature, certificate));
            } catch (UnmarshallingException | SignatureException | RuntimeException refused) {
                // Whatever the library stumbles over has not verified.
                return false;
            }
        });
    }

    private static SignableSAMLObject read(Element signed) throws UnmarshallingException {
        var unmarshaller =
                XMLObjectProviderRegistrySupport.getUnmarshallerFactory().getUnmarshaller(signed);
        if (unmarshaller != null && unmarshaller.unmarshall(signed) instanceof SignableSAMLObject object) {
            return object;
        }
        throw new UnmarshallingException("Not an element that can be signed: " + signed.getLocalName());
    }

    private static boolean verifies(Signature signature, X509Certificate certificate) {
        try {
            SignatureValidator.validate(signature, new BasicX509Credential(certificate));
            return true;
        } catch (SignatureException | RuntimeException otherKey) {
            return false;
        }
    }
}
