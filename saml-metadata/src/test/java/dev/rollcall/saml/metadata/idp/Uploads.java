package dev.rollcall.saml.metadata.idp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rollcall.saml.metadata.IdpMetadata;
import dev.rollcall.saml.metadata.InvalidMetadataException;
import dev.rollcall.saml.metadata.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** What the tests do with a file. */
public final class Uploads {
    static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    private Uploads() {}

    public static IdpMetadata accept(MetadataXml xml) {
        return accept(xml.bytes());
    }

    public static IdpMetadata accept(byte[] file) {
        return accept(new IdpMetadataParser(), file);
    }

    public static IdpMetadata accept(IdpMetadataParser parser, byte[] file) {
        try {
            return parser.parse(file, NOW);
        } catch (InvalidMetadataException refused) {
            throw new AssertionError("Refused: " + refused.getMessage(), refused);
        }
    }

    public static String refuse(Reason reason, MetadataXml xml) {
        return refuse(reason, xml.bytes());
    }

    public static String refuse(Reason reason, String text) {
        return refuse(reason, MetadataXml.utf8(text));
    }

    /** Asserts that the file is refused for that reason, and returns the sentence. */
    public static String refuse(Reason reason, byte[] file) {
        return refuse(new IdpMetadataParser(), reason, file);
    }

    public static String refuse(IdpMetadataParser parser, Reason reason, byte[] file) {
        var refused = catchThrowableOfType(InvalidMetadataException.class, () -> parser.parse(file, NOW));
        assertThat(refused).as("refusal for %s", reason).isNotNull();
        assertThat(refused.reason()).as(refused.getMessage()).isEqualTo(reason);
        assertThat(refused.getMessage()).endsWith(".").doesNotContain("%s");
        return refused.getMessage();
    }

    static byte[] resource(String name) {
        try (var stream = Uploads.class.getResourceAsStream(name)) {
            return stream.readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A vendor's file with certificates of the day put in. */
    static byte[] vendor(String name) {
        return MetadataXml.utf8(new String(resource(name), StandardCharsets.UTF_8)
                .replace("@SIGNING@", TestCertificates.base64(TestCertificates.rsa()))
                .replace("@ENCRYPTION@", TestCertificates.base64(TestCertificates.of("RSA/2048/encryption"))));
    }
}
