package dev.rollcall.saml.metadata;

import dev.rollcall.saml.wall.Characters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.opensaml.saml.saml2.metadata.Endpoint;
import org.opensaml.saml.saml2.metadata.IDPSSODescriptor;

/** The addresses of an identity provider that a browser can be sent to (SAML Metadata 2.0 §2.2.2, §2.4.2, §2.4.3). */
final class OpenSamlEndpoints {
    private static final String SINGLE_SIGN_ON = "SingleSignOnService";
    private static final String SINGLE_LOGOUT = "SingleLogoutService";

    private OpenSamlEndpoints() {}

    static List<SingleSignOnService> singleSignOn(IDPSSODescriptor role, LocationPolicy policy)
            throws InvalidMetadataException {
        var services = new ArrayList<SingleSignOnService>();
        var others = new TreeSet<String>();
        for (var service : role.getSingleSignOnServices()) {
            var binding = binding(SINGLE_SIGN_ON, service);
            if (binding.isEmpty()) {
                others.add(shortName(service.getBinding()));
            } else {
                var location = policy.require(SINGLE_SIGN_ON, service.getLocation());
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

    static List<SingleLogoutService> singleLogout(IDPSSODescriptor role, LocationPolicy policy)
            throws InvalidMetadataException {
        var services = new ArrayList<SingleLogoutService>();
        for (var service : role.getSingleLogoutServices()) {
            var binding = binding(SINGLE_LOGOUT, service);
            if (binding.isPresent()) {
                var location = policy.require(SINGLE_LOGOUT, service.getLocation());
                var responses = service.getResponseLocation() == null
                        ? location
                        : policy.require(SINGLE_LOGOUT, service.getResponseLocation());
                services.add(new SingleLogoutService(binding.get(), location, responses));
            }
        }
        return services;
    }

    private static Optional<Binding> binding(String element, Endpoint endpoint) throws InvalidMetadataException {
        if (endpoint.getBinding() == null || endpoint.getBinding().isBlank()) {
            throw new InvalidMetadataException(Reason.BINDING_MISSING, element);
        }
        return Binding.ofUri(Characters.trimmed(endpoint.getBinding()));
    }

    /** {@code SOAP} for {@code urn:oasis:names:tc:SAML:2.0:bindings:SOAP}. */
    private static String shortName(String binding) {
        return Characters.trimmed(binding.substring(binding.lastIndexOf(':') + 1));
    }
}
