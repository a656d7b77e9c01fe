package dev.rollcall.connection;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The identity provider of a tenant, as read from its SAML metadata.
 *
 * @param metadataXml the document as uploaded
 * @param entityId the issuer
 * @param redirectUrl sign-on address for HTTP-Redirect
 * @param postUrl sign-on address for HTTP-POST; at least one of the two is there
 * @param wantsSignedRequests {@code WantAuthnRequestsSigned}
 * @param validUntil when the document says that it ends
 */
public record IdentityProvider(
        String metadataXml,
        String entityId,
        @Nullable String redirectUrl,
        @Nullable String postUrl,
        List<String> nameIdFormats,
        boolean wantsSignedRequests,
        @Nullable Instant validUntil,
        List<IdpCertificate> certificates) {
    public IdentityProvider {
        nameIdFormats = List.copyOf(nameIdFormats);
        certificates = List.copyOf(certificates);
    }
}
