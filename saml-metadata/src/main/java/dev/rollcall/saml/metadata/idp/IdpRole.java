package dev.rollcall.saml.metadata.idp;

import dev.rollcall.saml.metadata.InvalidMetadataException;
import dev.rollcall.saml.metadata.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.w3c.dom.Element;

/**
 * The one IDPSSODescriptor of a document that speaks SAML 2.0, and the EntityDescriptor around it (SAML Metadata 2.0
 * §2.3, §2.4.3).
 */
record IdpRole(Element entity, Element role) {
    private static final String PROTOCOL_NS = "urn:oasis:names:tc:SAML:2.0:protocol";
    private static final String ASSERTION_NS = "urn:oasis:names:tc:SAML:2.0:assertion";

    static IdpRole choose(Element root, Reading reading) throws InvalidMetadataException {
        var entities = entities(root);
        var candidates = entities.stream()
                .filter(entity -> has(entity, "IDPSSODescriptor"))
                .toList();
        if (candidates.size() > 1) {
            throw new InvalidMetadataException(Reason.SEVERAL_IDENTITY_PROVIDERS, candidates.size());
        } else if (candidates.isEmpty()) {
            entities.forEach(entity -> reading.look(entity, Part.ENTITY));
            var serviceProvider = entities.stream().anyMatch(entity -> has(entity, "SPSSODescriptor"));
            throw new InvalidMetadataException(serviceProvider ? Reason.SP_METADATA : Reason.NO_IDP_ROLE);
        }
        var entity = candidates.get(0);
        reading.look(entity, Part.ENTITY);
        return new IdpRole(entity, saml2Role(entity, reading));
    }

    private static List<Element> entities(Element root) throws InvalidMetadataException {
        if (is(root, "EntityDescriptor")) {
            return List.of(root);
        } else if (is(root, "EntitiesDescriptor")) {
            var entities = new ArrayList<Element>();
            collect(root, entities);
            return entities;
        }
        throw notMetadata(root);
    }

    private static void collect(Element group, List<Element> entities) {
        entities.addAll(children(group, "EntityDescriptor"));
        children(group, "EntitiesDescriptor").forEach(inner -> collect(inner, entities));
    }

    private static InvalidMetadataException notMetadata(Element root) {
        var name = root.getLocalName();
        if (PROTOCOL_NS.equals(root.getNamespaceURI())) {
            return name.equals("Response")
                    ? new InvalidMetadataException(Reason.SAML_RESPONSE)
                    : new InvalidMetadataException(Reason.SAML_MESSAGE, name);
        } else if (ASSERTION_NS.equals(root.getNamespaceURI())) {
            return new InvalidMetadataException(Reason.SAML_MESSAGE, name);
        }
        if (name.equals("EntityDescriptor") || name.equals("EntitiesDescriptor")) {
            return new InvalidMetadataException(Reason.WRONG_NAMESPACE, name, Reading.namespace(root));
        }
        return name.equalsIgnoreCase("html")
                ? new InvalidMetadataException(Reason.HTML)
                : new InvalidMetadataException(Reason.WRONG_ROOT, name);
    }

    private static Element saml2Role(Element entity, Reading reading) throws InvalidMetadataException {
        var roles = new ArrayList<Element>();
        for (var role : children(entity, "IDPSSODescriptor")) {
            var protocols = role.getAttributeNS(null, "protocolSupportEnumeration");
            if (protocols.isBlank()) {
                reading.look(role, Part.ROLE);
                throw new InvalidMetadataException(Reason.PROTOCOL_MISSING);
            } else if (Arrays.asList(protocols.trim().split("\\s+")).contains(PROTOCOL_NS)) {
                roles.add(role);
            }
        }
        if (roles.isEmpty()) {
            throw new InvalidMetadataException(Reason.NO_SAML_2);
        } else if (roles.size() > 1) {
            throw new InvalidMetadataException(Reason.SEVERAL_IDP_ROLES, roles.size());
        }
        var role = roles.get(0);
        reading.look(role, Part.ROLE);
        var otherType = reading.otherType(role, Part.ROLE);
        if (!otherType.isEmpty()) {
            throw new InvalidMetadataException(
                    Reason.NOT_SCHEMA_VALID, role.getLocalName(), reading.line(role), otherType);
        }
        return role;
    }

    private static boolean has(Element entity, String role) {
        return !children(entity, role).isEmpty();
    }

    private static List<Element> children(Element parent, String name) {
        return Reading.children(parent, Part.METADATA_NS, name);
    }

    private static boolean is(Element element, String name) {
        return Part.METADATA_NS.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
    }
}
