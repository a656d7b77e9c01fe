package dev.rollcall.saml.metadata;

import dev.rollcall.saml.wall.KeyStrength;
import dev.rollcall.saml.wall.WeakKey;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.opensaml.saml.saml2.metadata.IDPSSODescriptor;
import org.opensaml.saml.saml2.metadata.KeyDescriptor;
import org.opensaml.security.credential.UsageType;
import org.opensaml.xmlsec.signature.X509Data;

/** The certificates that an identity provider may sign with (SAML Metadata 2.0 §2.4.1.1). */
final class OpenSamlSigningKeys {
    private OpenSamlSigningKeys() {}

    /**
     * What was found.
     *
     * @param usable at least one
     * @param setAside those whose keys are weak; may be empty
     */
    record Found(List<SigningCertificate> usable, List<SetAsideCertificate> setAside) {}

    static Found of(IDPSSODescriptor role) throws InvalidMetadataException {
        var descriptors = role.getKeyDescriptors();
        var signing = descriptors.stream()
                .filter(descriptor -> descriptor.getUse() != UsageType.ENCRYPTION)
                .toList();
        if (signing.isEmpty()) {
            throw new InvalidMetadataException(descriptors.isEmpty() ? Reason.NO_CERTIFICATE : Reason.ENCRYPTION_ONLY);
        }
        var certificates = new LinkedHashSet<X509Certificate>();
        for (var descriptor : signing) {
            for (var data : x509Data(descriptor)) {
                certificates.addAll(withoutIssuers(read(data)));
            }
        }
        if (certificates.isEmpty()) {
            throw new InvalidMetadataException(Reason.KEY_WITHOUT_CERTIFICATE);
        }
        return divided(certificates);
    }

    private static Found divided(Iterable<X509Certificate> certificates) throws InvalidMetadataException {
        var found = new Found(new ArrayList<>(), new ArrayList<>());
        for (var certificate : certificates) {
            try {
                var read = SigningCertificate.of(certificate);
                KeyStrength.weakness(certificate.getPublicKey())
                        .ifPresentOrElse(
                                weak -> found.setAside().add(new SetAsideCertificate(read, weak)),
                                () -> found.usable().add(read));
            } catch (CertificateException damaged) {
                throw new InvalidMetadataException(damaged, Reason.CERTIFICATE_UNREADABLE);
            }
        }
        if (found.usable().isEmpty()) {
            throw tooWeak(found.setAside().get(0).weakness());
        }
        return found;
    }

    private static InvalidMetadataException tooWeak(WeakKey weak) {
        return weak.bits() > 0
                ? new InvalidMetadataException(Reason.KEY_TOO_SHORT, weak.algorithm(), weak.bits())
                : new InvalidMetadataException(Reason.KEY_ALGORITHM, weak.algorithm());
    }

    private static List<X509Data> x509Data(KeyDescriptor descriptor) {
        return descriptor.getKeyInfo() == null
                ? List.of()
                : descriptor.getKeyInfo().getX509Datas();
    }

    /**
     * A chain gives the authorities beside the key's own certificate (XML Signature §4.5.4). An authority signs
     * certificates, not responses: it would open the door for whatever else it holds a key for.
     */
    private static List<X509Certificate> withoutIssuers(List<X509Certificate> data) {
        var issuers = data.stream()
                .filter(certificate -> !isSelfIssued(certificate))
                .map(X509Certificate::getIssuerX500Principal)
                .collect(Collectors.toSet());
        return data.stream()
                .filter(certificate -> !issuers.contains(certificate.getSubjectX500Principal()))
                .toList();
    }

    private static boolean isSelfIssued(X509Certificate certificate) {
        return certificate.getIssuerX500Principal().equals(certificate.getSubjectX500Principal());
    }

    private static List<X509Certificate> read(X509Data data) throws InvalidMetadataException {
        var certificates = new ArrayList<X509Certificate>();
        for (var element : data.getX509Certificates()) {
            try {
                certificates.add(decode(String.valueOf(element.getValue())));
            } catch (CertificateException | RuntimeException damaged) {
                throw new InvalidMetadataException(damaged, Reason.CERTIFICATE_UNREADABLE);
            }
        }
        return certificates;
    }

    private static X509Certificate decode(String base64) throws CertificateException {
        var der = Base64.getDecoder().decode(base64.replaceAll("\\s", ""));
        var certificate = CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        if (certificate instanceof X509Certificate x509 && Arrays.equals(x509.getEncoded(), der)) {
            return x509;
        }
        throw new CertificateException("There is more in it than one certificate");
    }
}
