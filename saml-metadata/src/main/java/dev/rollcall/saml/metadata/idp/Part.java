package dev.rollcall.saml.metadata.idp;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * What belongs in the elements that are read (SAML Metadata 2.0 §2.2.2, §2.3.2, §2.4.1, §2.4.3; XML Signature §4.5), in
 * any order: real identity providers do not keep to the schema's. Attributes of other namespaces may stand anywhere.
 */
public enum Part {
    ENTITY(
            "EntityDescriptorType",
            Set.of("ID", "entityID", "validUntil", "cacheDuration"),
            Set.of(
                    "Extensions",
                    "RoleDescriptor",
                    "IDPSSODescriptor",
                    "SPSSODescriptor",
                    "AuthnAuthorityDescriptor",
                    "AttributeAuthorityDescriptor",
                    "PDPDescriptor",
                    "AffiliationDescriptor",
                    "Organization",
                    "ContactPerson",
                    "AdditionalMetadataLocation"),
            Set.of("Signature"),
            false),
    ROLE(
            "IDPSSODescriptorType",
            Set.of(
                    "ID",
                    "validUntil",
                    "cacheDuration",
                    "protocolSupportEnumeration",
                    "errorURL",
                    "WantAuthnRequestsSigned"),
            Set.of(
                    "Extensions",
                    "KeyDescriptor",
                    "Organization",
                    "ContactPerson",
                    "ArtifactResolutionService",
                    "SingleLogoutService",
                    "ManageNameIDService",
                    "NameIDFormat",
                    "SingleSignOnService",
                    "NameIDMappingService",
                    "AssertionIDRequestService",
                    "AttributeProfile"),
            Set.of("Signature"),
            false),
    KEY("KeyDescriptorType", Set.of("use"), Set.of("EncryptionMethod"), Set.of("KeyInfo"), false),
    KEY_INFO(
            "KeyInfoType",
            Set.of("Id"),
            Set.of(),
            Set.of("KeyName", "KeyValue", "RetrievalMethod", "X509Data", "PGPData", "SPKIData", "MgmtData"),
            true),
    X509_DATA(
            "X509DataType",
            Set.of(),
            Set.of(),
            Set.of("X509IssuerSerial", "X509SKI", "X509SubjectName", "X509Certificate", "X509CRL"),
            true),
    ENDPOINT("EndpointType", Set.of("Binding", "Location", "ResponseLocation"), Set.of(), Set.of(), true);

    public static final String METADATA_NS = "urn:oasis:names:tc:SAML:2.0:metadata";
    static final String SIGNATURE_NS = "http://www.w3.org/2000/09/xmldsig#";
    private static final String ASSERTION_NS = "urn:oasis:names:tc:SAML:2.0:assertion";

    private final String type;
    private final Set<String> attributes;
    private final Set<String> ofMetadata;
    private final Set<String> ofSignature;
    private final boolean open;

    Part(String type, Set<String> attributes, Set<String> ofMetadata, Set<String> ofSignature, boolean open) {
        this.type = type;
        this.attributes = attributes;
        this.ofMetadata = ofMetadata;
        this.ofSignature = ofSignature;
        this.open = open;
    }

    /** The type of the schema, which an {@code xsi:type} may name and no other. */
    String type() {
        return type;
    }

    boolean hasAttribute(String name) {
        return attributes.contains(name);
    }

    boolean hasChild(Element child) {
        var here = namespace(child);
        return here == null ? open && isForeign(child) : here.equals(child.getNamespaceURI());
    }

    /** The namespace in which an element of that name belongs here; null when there is none. */
    @Nullable
    String namespace(Element child) {
        if (this == ROLE && child.getLocalName().equals("Attribute")) {
            return ASSERTION_NS;
        } else if (ofMetadata.contains(child.getLocalName())) {
            return METADATA_NS;
        }
        return ofSignature.contains(child.getLocalName()) ? SIGNATURE_NS : null;
    }

    private static boolean isForeign(Element child) {
        return child.getNamespaceURI() != null && !METADATA_NS.equals(child.getNamespaceURI());
    }
}
