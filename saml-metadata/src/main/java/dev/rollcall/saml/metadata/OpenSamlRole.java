package dev.rollcall.saml.metadata;

import dev.rollcall.saml.wall.Characters;
import dev.rollcall.saml.wall.SamlLibrary;
import java.util.List;
import java.util.Objects;
import org.opensaml.core.xml.io.UnmarshallingException;
import org.opensaml.saml.saml2.metadata.IDPSSODescriptor;
import org.opensaml.saml.saml2.metadata.NameIDFormat;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * The IDPSSODescriptor as OpenSAML understands it (SAML Metadata 2.0 §2.4.3). Only this element is validated: Entra's and
 * AD FS's other roles are types that no SAML schema knows.
 */
final class OpenSamlRole {
    private static final String SIGNATURE_NS = "http://www.w3.org/2000/09/xmldsig#";

    private final IDPSSODescriptor role;

    private OpenSamlRole(IDPSSODescriptor role) {
        this.role = role;
    }

    static OpenSamlRole read(Element element) throws InvalidMetadataException {
        removeUnread(element);
        return OpenSamlRuntime.call(openSaml -> {
            try {
                // A bad date or duration ends in an unchecked exception.
                if (openSaml.roles().unmarshall(element) instanceof IDPSSODescriptor role) {
                    return new OpenSamlRole(role);
                }
            } catch (UnmarshallingException | RuntimeException broken) {
                throw new InvalidMetadataException(broken, Reason.NOT_SCHEMA_VALID);
            }
            throw new InvalidMetadataException(Reason.NOT_SCHEMA_VALID);
        });
    }

    List<SingleSignOnService> singleSignOnServices(LocationPolicy policy) throws InvalidMetadataException {
        return OpenSamlEndpoints.singleSignOn(role, policy);
    }

    List<SingleLogoutService> singleLogoutServices(LocationPolicy policy) throws InvalidMetadataException {
        return OpenSamlEndpoints.singleLogout(role, policy);
    }

    OpenSamlSigningKeys.Found signingCertificates() throws InvalidMetadataException {
        return OpenSamlSigningKeys.of(role);
    }

    List<String> nameIdFormats() {
        return role.getNameIDFormats().stream()
                .map(NameIDFormat::getURI)
                .filter(Objects::nonNull)
                .map(Characters::trimmed)
                .filter(format -> !format.isEmpty() && !Characters.hasInvisible(format))
                .distinct()
                .toList();
    }

    boolean wantAuthnRequestsSigned() {
        return Boolean.TRUE.equals(role.getWantAuthnRequestsSigned());
    }

    /** The last check, for what has no sentence of its own. */
    void requireSchema() throws InvalidMetadataException {
        OpenSamlRuntime.call(openSaml -> {
            try {
                SamlLibrary.requireSchema(Objects.requireNonNull(role.getDOM()));
                return this;
            } catch (SAXException broken) {
                throw new InvalidMetadataException(broken, Reason.NOT_SCHEMA_VALID);
            }
        });
    }

    /** A signature is not verified and extensions are not used: what is not read shall not be able to do anything. */
    private static void removeUnread(Element role) {
        for (Node child = role.getFirstChild(), next; child != null; child = next) {
            next = child.getNextSibling();
            var signature = SIGNATURE_NS.equals(child.getNamespaceURI()) && "Signature".equals(child.getLocalName());
            var extensions =
                    IdpRole.METADATA_NS.equals(child.getNamespaceURI()) && "Extensions".equals(child.getLocalName());
            if (signature || extensions) {
                role.removeChild(child);
            }
        }
    }
}
