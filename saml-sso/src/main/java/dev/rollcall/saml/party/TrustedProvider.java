package dev.rollcall.saml.party;

import dev.rollcall.saml.metadata.Binding;
import dev.rollcall.saml.metadata.IdpMetadata;
import dev.rollcall.saml.metadata.SetAsideCertificate;
import dev.rollcall.saml.metadata.SigningCertificate;
import dev.rollcall.saml.metadata.SingleLogoutService;
import dev.rollcall.saml.metadata.SingleSignOnService;
import dev.rollcall.saml.wall.KeyStrength;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The identity provider that an organization trusts: the one of the metadata that its administrator uploaded.
 *
 * @param entityId its name; an Issuer must equal it, character for character
 * @param singleSignOnServices where an AuthnRequest goes
 * @param singleLogoutServices where logout messages go; may be empty
 * @param signingCertificates all of the metadata; the key of any one may verify a signature, its dates do not count
 * @param setAsideCertificates signing certificates of the metadata that verify nothing, because their keys are weak: a
 *     refusal names the one that a message is signed with
 * @param wantsSignedRequests whether an unsigned AuthnRequest would be refused
 */
public record TrustedProvider(
        String entityId,
        List<SingleSignOnService> singleSignOnServices,
        List<SingleLogoutService> singleLogoutServices,
        List<X509Certificate> signingCertificates,
        List<SetAsideCertificate> setAsideCertificates,
        boolean wantsSignedRequests) {

    /** @throws IllegalArgumentException without a certificate, or with one whose key is weak */
    public TrustedProvider {
        singleSignOnServices = List.copyOf(singleSignOnServices);
        singleLogoutServices = List.copyOf(singleLogoutServices);
        signingCertificates = List.copyOf(signingCertificates);
        setAsideCertificates = List.copyOf(setAsideCertificates);
        if (signingCertificates.isEmpty()) {
            throw new IllegalArgumentException("Without a signing certificate nothing can be verified");
        }
        for (var certificate : signingCertificates) {
            if (KeyStrength.weakness(certificate.getPublicKey()).isPresent()) {
                throw new IllegalArgumentException("A signing key is weak: " + certificate.getSubjectX500Principal());
            }
        }
    }

    /** One whose metadata had no certificate that was set aside. */
    public TrustedProvider(
            String entityId,
            List<SingleSignOnService> singleSignOnServices,
            List<SingleLogoutService> singleLogoutServices,
            List<X509Certificate> signingCertificates,
            boolean wantsSignedRequests) {
        this(entityId, singleSignOnServices, singleLogoutServices, signingCertificates, List.of(), wantsSignedRequests);
    }

    /** The one that the metadata describes. */
    public static TrustedProvider of(IdpMetadata metadata) {
        return new TrustedProvider(
                metadata.entityId(),
                metadata.singleSignOnServices(),
                metadata.singleLogoutServices(),
                metadata.signingCertificates().stream()
                        .map(TrustedProvider::certificate)
                        .toList(),
                metadata.setAsideCertificates(),
                metadata.wantAuthnRequestsSigned());
    }

    /** Whether it is Okta, so that its settings can be named. */
    public boolean isOkta() {
        var addresses =
                Stream.concat(Stream.of(entityId), singleSignOnServices.stream().map(SingleSignOnService::location));
        return OktaEntity.hasOne(addresses.toArray(String[]::new));
    }

    /** The first certificate with a weak key that this is said of. */
    public Optional<SetAsideCertificate> setAside(Predicate<X509Certificate> isIt) {
        return setAsideCertificates.stream()
                .filter(weak -> isIt.test(certificate(weak.certificate())))
                .findFirst();
    }

    /** Where an AuthnRequest goes by that binding. */
    public Optional<SingleSignOnService> singleSignOn(Binding binding) {
        return singleSignOnServices.stream()
                .filter(service -> service.binding() == binding)
                .findFirst();
    }

    /** Where logout messages go by that binding. */
    public Optional<SingleLogoutService> singleLogout(Binding binding) {
        return singleLogoutServices.stream()
                .filter(service -> service.binding() == binding)
                .findFirst();
    }

    private static X509Certificate certificate(SigningCertificate certificate) {
        try {
            var der = Base64.getDecoder().decode(certificate.base64Der());
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        } catch (CertificateException damaged) {
            throw new IllegalArgumentException("A certificate of the metadata cannot be read", damaged);
        }
    }
}
