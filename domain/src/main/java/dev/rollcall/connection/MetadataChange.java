package dev.rollcall.connection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * That an organization's metadata was replaced by one that says something else of issuer or certificates.
 *
 * @param id grows with time
 * @param changedBy the admin's userName, or that it was read from its URL
 * @param entityIdBefore null for the first metadata
 * @param entityIdAfter null when the identity provider was disconnected
 * @param certificates those that were added, kept and removed
 */
public record MetadataChange(
        String id,
        Instant time,
        String changedBy,
        @Nullable String entityIdBefore,
        @Nullable String entityIdAfter,
        List<CertificateChange> certificates) {
    public MetadataChange {
        certificates = List.copyOf(certificates);
    }

    /** What becomes of the certificates between two states; a certificate is the same when its fingerprint is. */
    public static List<CertificateChange> between(Optional<IdentityProvider> before, Optional<IdentityProvider> after) {
        return CertificateComparison.of(certificates(before), certificates(after));
    }

    private static List<IdpCertificate> certificates(Optional<IdentityProvider> provider) {
        return provider.map(IdentityProvider::certificates).orElse(List.of());
    }
}
