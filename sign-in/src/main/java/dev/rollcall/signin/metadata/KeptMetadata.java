package dev.rollcall.signin.metadata;

import dev.rollcall.connection.IdentityProvider;
import dev.rollcall.connection.IdpCertificate;
import dev.rollcall.connection.LogoutAddress;
import dev.rollcall.connection.MetadataDetails;
import dev.rollcall.connection.OktaConnection;
import dev.rollcall.connection.WeakCertificate;
import dev.rollcall.saml.metadata.Binding;
import dev.rollcall.saml.metadata.IdpMetadata;
import dev.rollcall.saml.metadata.InvalidMetadataException;
import dev.rollcall.saml.metadata.SetAsideCertificate;
import dev.rollcall.saml.metadata.SigningCertificate;
import dev.rollcall.saml.metadata.SingleLogoutService;
import dev.rollcall.saml.metadata.SingleSignOnService;
import dev.rollcall.saml.wall.WeakKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was read of each organization's metadata, as it is kept: nothing of it is read again. */
@ApplicationScoped
public class KeptMetadata {
    @Inject
    private OktaConnection connection;

    /**
     * The organization's identity provider, with all details. Metadata that an earlier version has kept is read once
     * more for them, also when it has run out.
     *
     * @throws InvalidMetadataException when it is to be read and cannot be read any more
     */
    public Optional<IdentityProvider> find(String tenantId) throws InvalidMetadataException {
        Optional<IdentityProvider> kept = connection.find(tenantId);
        if (kept.isEmpty() || kept.get().details() != null) {
            return kept;
        }
        IdentityProvider whole = MetadataFile.read(kept.get().metadataXml(), Instant.MIN);
        connection.complete(tenantId, whole);
        return Optional.of(whole);
    }

    /** In the words of the document; but for what was not understood of it, which brings no key and no address. */
    public static IdpMetadata metadata(IdentityProvider kept) {
        MetadataDetails details = kept.details() == null ? MetadataDetails.NONE : kept.details();
        return new IdpMetadata(
                kept.entityId(),
                Stream.concat(
                                signOn(Binding.HTTP_REDIRECT, kept.redirectUrl()),
                                signOn(Binding.HTTP_POST, kept.postUrl()))
                        .toList(),
                Stream.concat(
                                logout(Binding.HTTP_REDIRECT, details.redirectLogout()),
                                logout(Binding.HTTP_POST, details.postLogout()))
                        .toList(),
                kept.certificates().stream().map(KeptMetadata::certificate).toList(),
                details.weakCertificates().stream().map(KeptMetadata::setAside).toList(),
                kept.nameIdFormats(),
                kept.wantsSignedRequests(),
                kept.validUntil(),
                List.of());
    }

    private static Stream<SingleSignOnService> signOn(Binding binding, @Nullable String url) {
        return Stream.ofNullable(url).map(location -> new SingleSignOnService(binding, location));
    }

    private static Stream<SingleLogoutService> logout(Binding binding, @Nullable LogoutAddress address) {
        return Stream.ofNullable(address).map(to -> new SingleLogoutService(binding, to.url(), to.responseUrl()));
    }

    private static SetAsideCertificate setAside(WeakCertificate weak) {
        return new SetAsideCertificate(certificate(weak.certificate()), new WeakKey(weak.algorithm(), weak.bits()));
    }

    private static SigningCertificate certificate(IdpCertificate kept) {
        return new SigningCertificate(
                kept.subject(), kept.fingerprint(), kept.notBefore(), kept.notAfter(), kept.certificate());
    }
}
