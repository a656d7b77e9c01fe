package dev.rollcall.saml.metadata;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an identity provider's metadata says, checked (SAML Metadata 2.0 §2.3.2 and §2.4.3).
 *
 * @param entityId the identity provider's name; an Issuer must equal it, character for character
 * @param singleSignOnServices at least one, in the order of the file
 * @param singleLogoutServices may be empty
 * @param signingCertificates at least one; every one of them may verify a signature. An expired certificate is kept, so
 *     that a page can show its date
 * @param setAsideCertificates signing certificates that verify nothing, because their keys are weak; may be empty
 * @param nameIdFormats in the order of preference of the file; may be empty
 * @param wantAuthnRequestsSigned whether an unsigned AuthnRequest will be refused
 * @param validUntil the earliest {@code validUntil} of the role, its entity and the groups around it; never past at the
 *     time of parsing
 * @param leftAside what was not understood and does nothing; may be empty
 */
public record IdpMetadata(
        String entityId,
        List<SingleSignOnService> singleSignOnServices,
        List<SingleLogoutService> singleLogoutServices,
        List<SigningCertificate> signingCertificates,
        List<SetAsideCertificate> setAsideCertificates,
        List<String> nameIdFormats,
        boolean wantAuthnRequestsSigned,
        @Nullable Instant validUntil,
        List<LeftAside> leftAside) {

    public IdpMetadata {
        singleSignOnServices = List.copyOf(singleSignOnServices);
        singleLogoutServices = List.copyOf(singleLogoutServices);
        signingCertificates = List.copyOf(signingCertificates);
        setAsideCertificates = List.copyOf(setAsideCertificates);
        nameIdFormats = List.copyOf(nameIdFormats);
        leftAside = List.copyOf(leftAside);
    }

    /**
     * For metadata that was read a while ago.
     *
     * @throws InvalidMetadataException when it has run out since then, with a sentence for the administrator
     */
    public void requireInForce(Instant now) throws InvalidMetadataException {
        if (validUntil != null && !validUntil.isAfter(now)) {
            throw new InvalidMetadataException(Reason.EXPIRED, validUntil);
        }
    }
}
