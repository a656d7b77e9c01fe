package dev.rollcall.signin.party;

import dev.rollcall.connection.IdentityProvider;
import dev.rollcall.connection.OktaConnection;
import dev.rollcall.platform.Now;
import dev.rollcall.saml.metadata.IdpMetadata;
import dev.rollcall.saml.metadata.InvalidMetadataException;
import dev.rollcall.saml.party.TrustedProvider;
import dev.rollcall.signin.metadata.KeptMetadata;
import dev.rollcall.signin.words.ProviderTexts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** The identity provider of each organization, as it is kept now: what is replaced counts no more, on any node. */
@ApplicationScoped
public class TrustedProviders {
    @Inject
    private OktaConnection connection;

    @Inject
    private KeptMetadata metadata;

    /**
     * @return empty when no metadata is saved
     * @throws InvalidMetadataException when the metadata has run out ({@code validUntil}): then nobody is let in by it
     */
    public Optional<TrustedProvider> of(String tenantId) throws InvalidMetadataException {
        Optional<IdentityProvider> kept = metadata.find(tenantId);
        return kept.isEmpty() ? Optional.empty() : Optional.of(trusted(kept.get(), Now.instant()));
    }

    static TrustedProvider trusted(IdentityProvider kept, Instant now) throws InvalidMetadataException {
        IdpMetadata read = KeptMetadata.metadata(kept);
        read.requireInForce(now);
        return TrustedProvider.of(read);
    }

    /** The texts about the identity provider that is saved, also when its metadata has run out. */
    public ProviderTexts texts(String tenantId) {
        return ProviderTexts.of(connection.find(tenantId));
    }
}
