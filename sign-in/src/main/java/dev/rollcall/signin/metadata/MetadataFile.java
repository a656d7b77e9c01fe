package dev.rollcall.signin.metadata;

import dev.rollcall.connection.IdentityProvider;
import dev.rollcall.connection.IdpCertificate;
import dev.rollcall.connection.LogoutAddress;
import dev.rollcall.connection.MetadataDetails;
import dev.rollcall.connection.WeakCertificate;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.saml.metadata.Binding;
import dev.rollcall.saml.metadata.IdpMetadata;
import dev.rollcall.saml.metadata.InvalidMetadataException;
import dev.rollcall.saml.metadata.LeftAside;
import dev.rollcall.saml.metadata.SetAsideCertificate;
import dev.rollcall.saml.metadata.SigningCertificate;
import dev.rollcall.saml.metadata.SingleSignOnService;
import dev.rollcall.saml.metadata.idp.IdpMetadataParser;
import dev.rollcall.saml.wall.Excerpt;
import dev.rollcall.saml.wall.WeakKey;
import java.time.Instant;
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
                        .toList(),
                details(metadata));
    }

    /** Why what was at a URL could not be used. */
    public static Sentence unusable(InvalidMetadataException e) {
        return Sentence.of("metadata.fetch.unusable", String.valueOf(e.getMessage()));
    }

    private static MetadataDetails details(IdpMetadata metadata) {
        return new MetadataDetails(
                logout(metadata, Binding.HTTP_REDIRECT),
                logout(metadata, Binding.HTTP_POST),
                metadata.setAsideCertificates().stream().map(MetadataFile::weak).toList(),
                metadata.leftAside().stream().map(LeftAside::sentence).toList());
    }

    private static WeakCertificate weak(SetAsideCertificate setAside) {
        WeakKey why = setAside.weakness();
        return new WeakCertificate(certificate(setAside.certificate()), Excerpt.of(why.algorithm()), why.bits());
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

    private static @Nullable LogoutAddress logout(IdpMetadata metadata, Binding binding) {
        return metadata.singleLogoutServices().stream()
                .filter(service -> service.binding() == binding)
                .map(service -> new LogoutAddress(service.location(), service.responseLocation()))
                .findFirst()
                .orElse(null);
    }
}
