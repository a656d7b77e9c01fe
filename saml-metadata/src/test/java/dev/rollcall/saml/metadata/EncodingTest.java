package dev.rollcall.saml.metadata;

import static dev.rollcall.saml.metadata.Uploads.accept;
import static dev.rollcall.saml.metadata.Uploads.refuse;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Rows 45 and 81. */
class EncodingTest {
    private static final String UMLAUT = "https://idp.example.com/sch\u00FCler";

    @Test
    void utf8WithAByteOrderMarkIsAccepted() {
        assertThat(accept(("\uFEFF" + document("UTF-8")).getBytes(UTF_8)).entityId())
                .isEqualTo(UMLAUT);
    }

    @Test
    void utf16BigEndianWithAByteOrderMarkIsAccepted() {
        assertThat(accept(("\uFEFF" + document("UTF-16")).getBytes(UTF_16BE)).entityId())
                .isEqualTo(UMLAUT);
    }

    @Test
    void utf16LittleEndianWithAByteOrderMarkIsAccepted() {
        assertThat(accept(("\uFEFF" + document("UTF-16")).getBytes(UTF_16LE)).entityId())
                .isEqualTo(UMLAUT);
    }

    @Test
    void anIso88591HeaderIsHonoured() {
        assertThat(accept(document("ISO-8859-1").getBytes(ISO_8859_1)).entityId())
                .isEqualTo(UMLAUT);
    }

    @Test
    void aDocumentWithoutADeclarationIsUtf8() {
        assertThat(accept(new MetadataXml().entityId(UMLAUT).entity().getBytes(UTF_8))
                        .entityId())
                .isEqualTo(UMLAUT);
    }

    @Test
    void latinBytesInAFileThatDeclaresUtf8AreRefused() {
        refuse(Reason.ENCODING, document("UTF-8").getBytes(ISO_8859_1));
    }

    @Test
    void anEncodingNobodyKnowsIsRefused() {
        refuse(Reason.ENCODING, document("x-klingon").getBytes(UTF_8));
    }

    @Test
    void anEncodingThatIsNotANameIsRefused() {
        refuse(Reason.ENCODING, document("not a name").getBytes(UTF_8));
    }

    @Test
    void utf16ThatDeclaresUtf8IsRefused() {
        refuse(Reason.ENCODING, ("\uFEFF" + document("UTF-8")).getBytes(UTF_16LE));
    }

    @Test
    void aHeaderThatPromisesUtf16OverUtf8BytesIsRefused() {
        refuse(Reason.ENCODING, document("UTF-16").getBytes(UTF_8));
    }

    private static String document(String encoding) {
        return "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>"
                + new MetadataXml().entityId(UMLAUT).entity();
    }
}
