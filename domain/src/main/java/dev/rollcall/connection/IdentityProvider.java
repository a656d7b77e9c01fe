package dev.rollcall.connection;

import java.io.Serializable;
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
 * @param certificates those that are believed
 * @param details null when an earlier version has kept the metadata, which kept less than it read; see
 *     {@link OktaConnection#complete}
 */
public record IdentityProvider(
        String metadataXml,
        String entityId,
        @Nullable String redirectUrl,
        @Nullable String postUrl,
        List<String> nameIdFormats,
        boolean wantsSignedRequests,
        @Nullable Instant validUntil,
        List<IdpCertificate> certificates,
        @Nullable MetadataDetails details)
        implements Serializable {
    public IdentityProvider {
        nameIdFormats = List.copyOf(nameIdFormats);
        certificates = List.copyOf(certificates);
    }

    /** Whether nothing is different, as far as both are kept. */
    boolean saysTheSameAs(IdentityProvider other) {
        return details == null || other.details == null ? with(null).equals(other.with(null)) : equals(other);
    }

    private IdentityProvider with(@Nullable MetadataDetails others) {
        return new IdentityProvider(
                metadataXml,
                entityId,
                redirectUrl,
                postUrl,
                nameIdFormats,
                wantsSignedRequests,
                validUntil,
                certificates,
                others);
    }
}
