package dev.rollcall.web.saml;

import dev.rollcall.connection.IdentityProvider;
import dev.rollcall.connection.OktaConnection;
import dev.rollcall.platform.Now;
import dev.rollcall.saml.metadata.IdpMetadataParser;
import dev.rollcall.saml.metadata.InvalidMetadataException;
import dev.rollcall.saml.sso.TrustedProvider;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** The identity provider of each organisation, read from the metadata as it is kept now: what is replaced counts no more, on any node. */
@ApplicationScoped
public class TrustedProviders {
    /** It may name the encoding of the file that was uploaded; what is kept is text. */
    private static final Pattern XML_DECLARATION = Pattern.compile("^\\uFEFF?<\\?xml\\s[^>]*\\?>");

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
    ProviderTexts texts(String tenantId) {
        return ProviderTexts.of(connection.find(tenantId));
    }

    static TrustedProvider read(String metadataXml) throws InvalidMetadataException {
        byte[] xml = XML_DECLARATION.matcher(metadataXml).replaceFirst("").getBytes(StandardCharsets.UTF_8);
        return TrustedProvider.of(new IdpMetadataParser().parse(xml, Now.instant()));
    }
}
