package dev.rollcall.web.metadata;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes an identity provider as it is kept out of metadata that was uploaded, pasted or read from a URL. */
public final class MetadataFile {
    private MetadataFile() {}

    private static final Pattern ENCODING = Pattern.compile("encoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]*)");

    /**
     * @throws InvalidMetadataException with a sentence for the admin
     */
    public static IdentityProvider read(byte[] xml, Instant now) throws InvalidMetadataException {
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

    // Only for the copy that is kept as text. Windows editors save XML as UTF-16, with a byte order mark or without.
    private static Charset charset(byte[] xml) {
        int first = xml.length > 1 ? xml[0] & 0xFF : 0;
        int second = xml.length > 1 ? xml[1] & 0xFF : 0;
        if (first == 0xFE && second == 0xFF || first == 0xFF && second == 0xFE) {
            return StandardCharsets.UTF_16;
        }
        if (second == 0) {
            return StandardCharsets.UTF_16LE;
        }
        return first == 0 ? StandardCharsets.UTF_16BE : declared(xml);
    }

    private static Charset declared(byte[] xml) {
        String start = new String(xml, 0, Math.min(xml.length, 200), StandardCharsets.ISO_8859_1);
        Matcher encoding = ENCODING.matcher(start);
        try {
            return encoding.find() ? Charset.forName(encoding.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalArgumentException e) {
            return StandardCharsets.UTF_8;
        }
    }
}
