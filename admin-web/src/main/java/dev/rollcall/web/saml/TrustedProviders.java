package dev.rollcall.web.saml;

import dev.rollcall.connection.IdentityProvider;
import dev.rollcall.connection.OktaConnection;
import dev.rollcall.platform.Now;
import dev.rollcall.saml.metadata.IdpMetadataParser;
import dev.rollcall.saml.metadata.InvalidMetadataException;
import dev.rollcall.saml.sso.TrustedProvider;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** The identity provider of each organisation, read from the metadata as it is kept now: what is replaced counts no more, on any node. */
@ApplicationScoped
public class TrustedProviders {
    @Inject
    private OktaConnection connection;

    /**
     * @return empty when no metadata is saved
     * @throws InvalidMetadataException when the metadata has run out ({@code validUntil}): then nobody is let in by it
     */
    public Optional<TrustedProvider> of(String tenantId) throws InvalidMetadataException {
        Optional<IdentityProvider> saved = connection.find(tenantId);
        return saved.isEmpty() ? Optional.empty() : Optional.of(read(saved.get().metadataXml()));
    }

    /** The texts about the identity provider that is saved, also when its metadata has run out. */
    public ProviderTexts texts(String tenantId) {
        return ProviderTexts.of(connection.find(tenantId));
    }

    static TrustedProvider read(String metadataXml) throws InvalidMetadataException {
        return TrustedProvider.of(new IdpMetadataParser().parse(metadataXml, Now.instant()));
    }
}
