package dev.rollcall.saml.metadata.sp;

import dev.rollcall.saml.metadata.idp.EntityIds;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What this service tells an identity provider about itself (SAML Metadata 2.0 §2.4.4).
 *
 * @param entityId our name, a URI of at most 1024 characters; Okta calls it Audience URI
 * @param assertionConsumerServiceUrl where the identity provider posts its responses; an absolute http or https address
 * @param nameIdFormats the NameID formats that are understood, the preferred one first; may be empty
 * @param certificatesBase64Der our signing certificates, Base64 with or without line breaks; may be empty. Two of them
 *     during a change of keys
 * @param encryptionCertificatesBase64Der the certificates to encrypt for, the preferred one first; an identity provider
 *     that finds one may begin to encrypt
 * @param singleLogoutServiceUrl where logout messages go, by Redirect and by POST; null when there is no such place
 * @param authnRequestsSigned whether our requests are signed, which takes a certificate
 * @param wantAssertionsSigned whether an assertion must have a signature of its own
 */
public record SpMetadata(
        String entityId,
        String assertionConsumerServiceUrl,
        List<String> nameIdFormats,
        List<String> certificatesBase64Der,
        List<String> encryptionCertificatesBase64Der,
        @Nullable String singleLogoutServiceUrl,
        boolean authnRequestsSigned,
        boolean wantAssertionsSigned) {

    /** @throws IllegalArgumentException when no identity provider could read the result */
    public SpMetadata {
        nameIdFormats = List.copyOf(nameIdFormats);
        certificatesBase64Der =
                certificatesBase64Der.stream().map(SpMetadata::oneLine).toList();
        encryptionCertificatesBase64Der = encryptionCertificatesBase64Der.stream()
                .map(SpMetadata::oneLine)
                .toList();
        require(EntityIds.problem(entityId) == null, "The entity ID must be a URI of at most 1024 characters");
        require(isWebAddress(assertionConsumerServiceUrl), "The ACS URL must be an absolute http or https address");
        require(
                singleLogoutServiceUrl == null || isWebAddress(singleLogoutServiceUrl),
                "The logout URL must be an absolute http or https address");
        require(
                nameIdFormats.stream().allMatch(format -> EntityIds.problem(format) == null),
                "A NameID format must be a URI");
        require(
                !authnRequestsSigned || !certificatesBase64Der.isEmpty(),
                "Signed requests take a certificate, or nobody can verify them");
    }

    /** Without encryption and without logout. */
    public SpMetadata(
            String entityId,
            String assertionConsumerServiceUrl,
            List<String> nameIdFormats,
            List<String> certificatesBase64Der,
            boolean authnRequestsSigned,
            boolean wantAssertionsSigned) {
        this(
                entityId,
                assertionConsumerServiceUrl,
                nameIdFormats,
                certificatesBase64Der,
                List.of(),
                null,
                authnRequestsSigned,
                wantAssertionsSigned);
    }

    private static boolean isWebAddress(String url) {
        var address = URI.create(url);
        return address.getHost() != null
                && ("https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme()));
    }

    private static String oneLine(String base64) {
        var der = Base64.getDecoder().decode(base64.replaceAll("\\s", ""));
        require(der.length > 0, "A certificate must not be empty");
        return Base64.getEncoder().encodeToString(der);
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
