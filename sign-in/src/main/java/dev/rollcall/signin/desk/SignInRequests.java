package dev.rollcall.signin.desk;

import dev.rollcall.organization.Organization;
import dev.rollcall.organization.PublicUrls;
import dev.rollcall.platform.Now;
import dev.rollcall.saml.metadata.InvalidMetadataException;
import dev.rollcall.saml.party.TrustedProvider;
import dev.rollcall.saml.send.AuthnRequests;
import dev.rollcall.saml.send.OutgoingMessage;
import dev.rollcall.signin.party.ServiceProviders;
import dev.rollcall.signin.party.TrustedProviders;
import dev.rollcall.sso.OpenRequests;
import dev.rollcall.sso.RelayTarget;
import dev.rollcall.sso.RequestPurpose;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;

/** Asks the identity provider to sign somebody in (SAML Profiles 2.0 §4.1.4.1). */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignInRequests {
    @Inject
    private TrustedProviders trustedProviders;

    @Inject
    private ServiceProviders serviceProviders;

    @Inject
    private OpenRequests requests;

    /**
     * The request that the browser carries, which is open from now on.
     *
     * @param handle what ties the request to the browser; asked for once a request goes out
     * @param target where the browser goes afterwards
     * @return empty when the organization has no identity provider
     * @throws InvalidMetadataException when what is known of the identity provider has run out
     * @throws dev.rollcall.platform.failure.ConflictException when our keys cannot be opened
     */
    public Optional<OutgoingMessage> begin(
            Organization organization,
            PublicUrls urls,
            Supplier<String> handle,
            RequestPurpose purpose,
            RelayTarget target)
            throws InvalidMetadataException {
        Optional<TrustedProvider> provider = trustedProviders.of(organization.id());
        if (provider.isEmpty()) {
            return Optional.empty();
        }
        // No RelayState: what it would hold stays here, under the request's ID.
        OutgoingMessage message =
                AuthnRequests.create(serviceProviders.of(organization, urls), provider.get(), null, Now.instant());
        requests.open(organization.id(), message.id(), handle.get(), purpose, target);
        return Optional.of(message);
    }
}
