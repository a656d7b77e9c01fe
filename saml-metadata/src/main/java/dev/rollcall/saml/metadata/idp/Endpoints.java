package dev.rollcall.saml.metadata.idp;

import dev.rollcall.saml.metadata.Binding;
import dev.rollcall.saml.metadata.InvalidMetadataException;
import dev.rollcall.saml.metadata.Reason;
import dev.rollcall.saml.metadata.SingleLogoutService;
import dev.rollcall.saml.metadata.SingleSignOnService;
import dev.rollcall.saml.wall.Characters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.w3c.dom.Element;

/**
 * The addresses of an identity provider that a browser can be sent to (SAML Metadata 2.0 §2.2.2, §2.4.2, §2.4.3).
 *
 * @param reading takes the notes
 * @param policy which addresses will do
 */
record Endpoints(Reading reading, LocationPolicy policy) {
    private static final String SINGLE_SIGN_ON = "SingleSignOnService";
    private static final String SINGLE_LOGOUT = "SingleLogoutService";

    List<SingleSignOnService> singleSignOn(Element role) throws InvalidMetadataException {
        var services = new ArrayList<SingleSignOnService>();
        var others = new TreeSet<String>();
        for (var service : children(role, SINGLE_SIGN_ON)) {
            var binding = binding(SINGLE_SIGN_ON, service);
            if (binding.isEmpty()) {
                others.add(shortName(service.getAttributeNS(null, "Binding")));
            } else {
                var location = policy.require(SINGLE_SIGN_ON, service.getAttributeNS(null, "Location"));
                services.add(new SingleSignOnService(binding.get(), location));
            }
        }
        if (services.isEmpty()) {
            throw others.isEmpty()
                    ? new InvalidMetadataException(Reason.NO_SINGLE_SIGN_ON_SERVICE)
                    : new InvalidMetadataException(Reason.NO_SUPPORTED_BINDING, String.join(", ", others));
        }
        return services;
    }

    List<SingleLogoutService> singleLogout(Element role) throws InvalidMetadataException {
        var services = new ArrayList<SingleLogoutService>();
        for (var service : children(role, SINGLE_LOGOUT)) {
            var binding = binding(SINGLE_LOGOUT, service);
            if (binding.isPresent()) {
                var location = policy.require(SINGLE_LOGOUT, service.getAttributeNS(null, "Location"));
                var other = service.getAttributeNS(null, "ResponseLocation");
                var responses = other.isBlank() ? location : policy.require(SINGLE_LOGOUT, other);
                services.add(new SingleLogoutService(binding.get(), location, responses));
            }
        }
        return services;
    }

    private List<Element> children(Element role, String name) {
        return reading.children(role, Part.METADATA_NS, name, Part.ENDPOINT);
    }

    private static Optional<Binding> binding(String element, Element endpoint) throws InvalidMetadataException {
        var binding = Characters.trimmed(endpoint.getAttributeNS(null, "Binding"));
        if (binding.isEmpty()) {
            throw new InvalidMetadataException(Reason.BINDING_MISSING, element);
        }
        return Binding.ofUri(binding);
    }

    /** {@code SOAP} for {@code urn:oasis:names:tc:SAML:2.0:bindings:SOAP}. */
    private static String shortName(String binding) {
        return Characters.trimmed(binding.substring(binding.lastIndexOf(':') + 1));
    }
}
