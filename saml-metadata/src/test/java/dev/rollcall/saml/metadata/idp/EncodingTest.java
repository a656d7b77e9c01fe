package dev.rollcall.saml.metadata.idp;

import static dev.rollcall.saml.metadata.idp.Uploads.refuse;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.saml.metadata.IdpMetadata;
import dev.rollcall.saml.metadata.LeftAside;
import dev.rollcall.saml.metadata.Reason;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "ISO-8859-15", "latin1", "iso-8859-1"})
    void otherNamesOfLatinLettersAreHonoured(String encoding) {
        assertThat(accept(document(encoding).getBytes(ISO_8859_1)).entityId()).isEqualTo(UMLAUT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n\r\n", " ", "\t \n", "\uFEFF\n", "\n\uFEFF", "\uFEFF\uFEFF", "\u00A0", "\u200B"})
    void blanksAndMarksBeforeTheDeclarationAreTaken(String before) {
        assertThat(accept((before + document("UTF-8")).getBytes(UTF_8)).entityId())
                .isEqualTo(UMLAUT);
        assertThat(accept(("\uFEFF" + before + document("UTF-16")).getBytes(UTF_16LE))
                        .entityId())
                .isEqualTo(UMLAUT);
    }

    @Test
    void blanksBeforeTheDeclarationOfLatinLettersAreTaken() {
        assertThat(accept(("\r\n  " + document("ISO-8859-1")).getBytes(ISO_8859_1))
                        .entityId())
                .isEqualTo(UMLAUT);
    }

    @Test
    void blanksBeforeUtf16WithoutAMarkAreTaken() {
        assertThat(accept(("\n" + document("UTF-16")).getBytes(UTF_16LE)).entityId())
                .isEqualTo(UMLAUT);
        assertThat(accept(("\n" + document("UTF-16")).getBytes(UTF_16BE)).entityId())
                .isEqualTo(UMLAUT);
    }

    @Test
    void blanksBeforeADocumentWithoutADeclarationAreTaken() {
        assertThat(accept("\n\n\uFEFF" + new MetadataXml().entity()).entityId()).isEqualTo(MetadataXml.ENTITY_ID);
    }

    @Test
    void aByteOrderMarkKnowsBetterThanTheDeclaration() {
        assertThat(accept(("\uFEFF" + document("ISO-8859-1")).getBytes(UTF_8)).entityId())
                .isEqualTo(UMLAUT);
    }

    @Test
    void theLinesAreThoseOfTheFile() {
        var damaged = "\n\n<?xml version=\"1.0\"\n?>\n"
                + new MetadataXml().middle("\n<md:Surprise/>").entity();
        assertThat(accept(damaged).leftAside())
                .extracting(LeftAside::sentence)
                .containsExactly("The element Surprise in line 6 does not belong in IDPSSODescriptor.");
        assertThat(refuse(Reason.NOT_WELL_FORMED, damaged.substring(0, damaged.length() - 30)))
                .contains("line 6");
    }

    /** Nothing that only XML 1.1 has is needed, and its line ends and control characters are nobody's. */
    @Test
    void xml11IsRead() {
        var document = "<?xml version=\"1.1\" encoding=\"UTF-8\"?>"
                + new MetadataXml().entityId(UMLAUT).entity();
        assertThat(accept(document).entityId()).isEqualTo(UMLAUT);
        assertThat(accept("\n" + document).entityId()).isEqualTo(UMLAUT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<?xml version='1.0' encoding='utf-8' standalone='yes' ?>", "<?xml encoding=\"UTF-8\"?>"})
    void declarationsOfAnyShapeAreTaken(String declaration) {
        assertThat(accept(declaration + new MetadataXml().entity()).entityId()).isEqualTo(MetadataXml.ENTITY_ID);
    }

    /** A text has no encoding any more, whatever it says. */
    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "ISO-8859-1", "UTF-16", "x-klingon"})
    void ofWhatIsPastedOrKeptTheDeclaredEncodingDoesNotCount(String encoding) throws Exception {
        assertThat(new IdpMetadataParser()
                        .parse("\r\n" + document(encoding), Uploads.NOW)
                        .entityId())
                .isEqualTo(UMLAUT);
    }

    @Test
    void theTextOfAFileCanBeKeptAndReadAgain() throws Exception {
        for (var charset : new Charset[] {UTF_8, ISO_8859_1, StandardCharsets.UTF_16}) {
            var text = IdpMetadataParser.text(document(charset.name()).getBytes(charset));
            assertThat(new IdpMetadataParser().parse(text, Uploads.NOW).entityId())
                    .isEqualTo(UMLAUT);
        }
    }

    private static IdpMetadata accept(byte[] file) {
        return Uploads.accept(file);
    }

    private static IdpMetadata accept(String text) {
        return Uploads.accept(text.getBytes(UTF_8));
    }

    private static String document(String encoding) {
        return "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>"
                + new MetadataXml().entityId(UMLAUT).entity();
    }
}
