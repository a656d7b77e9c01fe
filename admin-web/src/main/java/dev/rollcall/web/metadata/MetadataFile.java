package dev.rollcall.web.metadata;

import dev.rollcall.connection.IdentityProvider;
import dev.rollcall.connection.IdpCertificate;
import dev.rollcall.saml.metadata.Binding;
import dev.rollcall.saml.metadata.IdpMetadata;
import dev.rollcall.saml.metadata.IdpMetadataParser;
import dev.rollcall.saml.metadata.InvalidMetadataException;
import dev.rollcall.saml.metadata.SigningCertificate;
import dev.rollcall.saml.metadata.SingleSignOnService;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes an identity provider as it is kept out of metadata that was uploaded, pasted or read from a URL. */
public final class MetadataFile {
    private MetadataFile() {}

    /**
     * @param xml the document, as {@link IdpMetadataParser#text} makes it of a file
     * @throws InvalidMetadataException with a sentence for the admin
     */
    public static IdentityProvider read(String xml, Instant now) throws InvalidMetadataException {
        IdpMetadata metadata = new IdpMetadataParser().parse(xml, now);
        return new IdentityProvider(
                xml,
                metadata.entityId(),
                location(metadata, Binding.HTTP_REDIRECT),
                location(metadata, Binding.HTTP_POST),
                metadata.nameIdFormats(),
                metadata.wantAuthnRequestsSigned(),
                metadata.validUntil(),
                metadata.signingCertificates().stream()
                        .map(MetadataFile::certificate)
                        .toList());
    }

    /**
     * What the document of an identity provider says beside what is kept in columns: single logout, what was set or left
     * aside. Also of one that has run out; empty when it cannot be read any more.
     */
    public static Optional<IdpMetadata> details(IdentityProvider provider) {
        try {
            return Optional.of(new IdpMetadataParser().parse(provider.metadataXml(), Instant.MIN));
        } catch (InvalidMetadataException e) {
            return Optional.empty();
        }
    }

    /** A certificate as it is kept. */
    public static IdpCertificate certificate(SigningCertificate certificate) {
        return new IdpCertificate(
                certificate.sha256Fingerprint(),
                certificate.subject(),
                certificate.notBefore(),
                certificate.notAfter(),
                certificate.base64Der());
    }

    private static @Nullable String location(IdpMetadata metadata, Binding binding) {
        return metadata.singleSignOnServices().stream()
                .filter(service -> service.binding() == binding)
                .map(SingleSignOnService::location)
                .findFirst()
                .orElse(null);
    }
}
