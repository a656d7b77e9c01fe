package dev.rollcall.web.settings;

import dev.rollcall.connection.IdentityProvider;
import dev.rollcall.connection.IdpCertificate;
import dev.rollcall.saml.metadata.Binding;
import dev.rollcall.saml.metadata.IdpMetadata;
import dev.rollcall.saml.metadata.IdpMetadataParser;
import dev.rollcall.saml.metadata.InvalidMetadataException;
import dev.rollcall.saml.metadata.SingleSignOnService;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Makes an identity provider as it is kept out of the metadata that an admin uploads. */
final class MetadataFile {
    private MetadataFile() {}

    /**
     * @throws InvalidMetadataException with a sentence for the admin
     */
    static IdentityProvider read(byte[] xml, Instant now) throws InvalidMetadataException {
        IdpMetadata metadata = new IdpMetadataParser().parse(xml, now);
        return new IdentityProvider(
                new String(xml, charset(xml)),
                metadata.entityId(),
                location(metadata, Binding.HTTP_REDIRECT),
                location(metadata, Binding.HTTP_POST),
                metadata.nameIdFormats(),
                metadata.wantAuthnRequestsSigned(),
                metadata.validUntil(),
                metadata.signingCertificates().stream()
                        .map(certificate -> new IdpCertificate(
                                certificate.sha256Fingerprint(),
                                certificate.subject(),
                                certificate.notBefore(),
                                certificate.notAfter(),
                                certificate.base64Der()))
                        .toList());
    }

    private static @Nullable String location(IdpMetadata metadata, Binding binding) {
        return metadata.singleSignOnServices().stream()
                .filter(service -> service.binding() == binding)
                .map(SingleSignOnService::location)
                .findFirst()
                .orElse(null);
    }

    // Only for the copy that is kept as text: Windows editors save XML as UTF-16.
    private static Charset charset(byte[] xml) {
        boolean wide = xml.length > 1
                && ((xml[0] & 0xFF) == 0xFE && (xml[1] & 0xFF) == 0xFF
                        || (xml[0] & 0xFF) == 0xFF && (xml[1] & 0xFF) == 0xFE);
        return wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }
}
