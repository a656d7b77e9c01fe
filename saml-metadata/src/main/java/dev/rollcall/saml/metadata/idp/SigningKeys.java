package dev.rollcall.saml.metadata.idp;

import dev.rollcall.saml.metadata.InvalidMetadataException;
import dev.rollcall.saml.metadata.LeftAside.Kind;
import dev.rollcall.saml.metadata.Reason;
import dev.rollcall.saml.metadata.SetAsideCertificate;
import dev.rollcall.saml.metadata.SigningCertificate;
import dev.rollcall.saml.wall.Characters;
import dev.rollcall.saml.wall.KeyStrength;
import dev.rollcall.saml.wall.WeakKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/**
 * The certificates that an identity provider may sign with (SAML Metadata 2.0 §2.4.1.1).
 *
 * @param usable at least one
 * @param setAside those whose keys are weak; may be empty
 */
record SigningKeys(List<SigningCertificate> usable, List<SetAsideCertificate> setAside) {

    static SigningKeys of(Element role, Reading reading) throws InvalidMetadataException {
        var certificates = new LinkedHashSet<X509Certificate>();
        for (var descriptor : signing(role, reading)) {
            var own = certificates(descriptor, reading);
            if (own.isEmpty()) {
                reading.note(Kind.NO_CERTIFICATE, reading.line(descriptor));
            }
            certificates.addAll(own);
        }
        if (certificates.isEmpty()) {
            throw new InvalidMetadataException(Reason.KEY_WITHOUT_CERTIFICATE);
        }
        return divided(certificates);
    }

    /** Those for signing and those that do not say their use; one that says something else is for nothing. */
    private static List<Element> signing(Element role, Reading reading) throws InvalidMetadataException {
        var descriptors = reading.children(role, Part.METADATA_NS, "KeyDescriptor", Part.KEY);
        var signing = new ArrayList<Element>();
        var odd = new ArrayList<Element>();
        for (var descriptor : descriptors) {
            var use = use(descriptor);
            if (!descriptor.hasAttributeNS(null, "use") || use.equals("signing")) {
                signing.add(descriptor);
            } else if (!use.equals("encryption")) {
                odd.add(descriptor);
                reading.note(Kind.USE, reading.line(descriptor), use);
            }
        }
        if (!signing.isEmpty()) {
            return signing;
        } else if (!odd.isEmpty()) {
            throw new InvalidMetadataException(Reason.KEY_USE, reading.line(odd.get(0)), use(odd.get(0)));
        }
        throw new InvalidMetadataException(descriptors.isEmpty() ? Reason.NO_CERTIFICATE : Reason.ENCRYPTION_ONLY);
    }

    private static String use(Element descriptor) {
        return Characters.trimmed(descriptor.getAttributeNS(null, "use"));
    }

    private static List<X509Certificate> certificates(Element descriptor, Reading reading)
            throws InvalidMetadataException {
        var certificates = new ArrayList<X509Certificate>();
        for (var info : reading.children(descriptor, Part.SIGNATURE_NS, "KeyInfo", Part.KEY_INFO)) {
            for (var data : reading.children(info, Part.SIGNATURE_NS, "X509Data", Part.X509_DATA)) {
                certificates.addAll(withoutIssuers(read(data, reading)));
            }
        }
        return certificates;
    }

    private static List<X509Certificate> read(Element data, Reading reading) throws InvalidMetadataException {
        var certificates = new ArrayList<X509Certificate>();
        for (var element : Reading.children(data, Part.SIGNATURE_NS, "X509Certificate")) {
            try {
                certificates.addAll(CertificateText.read(element.getTextContent()));
            } catch (CertificateException | IllegalArgumentException damaged) {
                throw new InvalidMetadataException(damaged, Reason.CERTIFICATE_UNREADABLE, reading.line(element));
            }
        }
        return certificates;
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

    private static SigningKeys divided(Iterable<X509Certificate> certificates) throws InvalidMetadataException {
        var usable = new ArrayList<SigningCertificate>();
        var setAside = new ArrayList<SetAsideCertificate>();
        for (var certificate : certificates) {
            var read = described(certificate);
            KeyStrength.weakness(certificate.getPublicKey())
                    .ifPresentOrElse(weak -> setAside.add(new SetAsideCertificate(read, weak)), () -> usable.add(read));
        }
        if (usable.isEmpty()) {
            throw tooWeak(setAside.get(0).weakness());
        }
        return new SigningKeys(usable, setAside);
    }

    private static SigningCertificate described(X509Certificate certificate) {
        try {
            return SigningCertificate.of(certificate);
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException("A certificate that was read has lost its bytes", impossible);
        }
    }

    private static InvalidMetadataException tooWeak(WeakKey weak) {
        return weak.bits() > 0
                ? new InvalidMetadataException(Reason.KEY_TOO_SHORT, weak.algorithm(), weak.bits())
                : new InvalidMetadataException(Reason.KEY_ALGORITHM, weak.algorithm());
    }
}
