package dev.rollcall.saml.metadata;

import static dev.rollcall.saml.metadata.Uploads.accept;
import static dev.rollcall.saml.metadata.Uploads.refuse;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows 42, 71 and 82: files that are not metadata, or too large to be. */
class UploadedFileTest {
    private static final byte[] GOOD = new MetadataXml().bytes();

    @Nested
    class Text {
        @Test
        void anEmptyFileIsRefused() {
            refuse(Reason.EMPTY, new byte[0]);
        }

        @ParameterizedTest
        @ValueSource(strings = {" \r\n\t ", "\uFEFF", "\uFEFF \n"})
        void aFileOfWhiteSpaceIsRefusedAsEmpty(String blank) {
            refuse(Reason.EMPTY, blank);
        }

        @Test
        void plainTextIsRefused() {
            assertThat(refuse(Reason.PLAIN_TEXT, "Dear admin, here is the metadata."))
                    .contains("plain text")
                    .contains("Metadata URL");
        }

        @Test
        void theAddressOfTheMetadataIsRefusedWithAWayToUseIt() {
            refuse(Reason.ADDRESS, "https://example.okta.com/app/exk1/sso/saml/metadata");
        }

        @Test
        void jsonIsRefused() {
            refuse(Reason.JSON, "{\"issuer\":\"https://example.okta.com\"}");
        }

        @Test
        void aBrowsersDisplayOfTheMetadataIsRefused() {
            refuse(
                    Reason.BROWSER_VIEW,
                    "This XML file does not appear to have any style information associated with it. "
                            + "The document tree is shown below.\n" + new MetadataXml().entity());
        }

        @Test
        void aPemCertificateIsRefused() {
            refuse(Reason.CERTIFICATE_FILE, "-----BEGIN CERTIFICATE-----\nMIIC\n-----END CERTIFICATE-----\n");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "<!DOCTYPE html><html><body>Sign in</body></html>",
                    "<!doctype HTML PUBLIC \"-//W3C//DTD HTML 4.01//EN\"><HTML></HTML>",
                    "\n\n<html lang=\"en\"><head/></html>",
                    "<?xml version=\"1.0\"?>\n<!-- page -->\n<!DOCTYPE html><html xmlns=\"http://www.w3.org/1999/xhtml\"/>"
                })
        void aWebPageIsRefused(String page) {
            refuse(Reason.HTML, page);
        }
    }

    @Nested
    class Binary {
        @Test
        void aZipArchiveIsRefusedWithTheAdviceToUnpackIt() throws IOException {
            var bytes = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(bytes)) {
                zip.putNextEntry(new ZipEntry("metadata.xml"));
                zip.write(GOOD);
            }
            assertThat(refuse(Reason.ZIP, bytes.toByteArray())).contains("Unpack");
        }

        @Test
        void anEmptyZipArchiveIsRefused() throws IOException {
            var bytes = new ByteArrayOutputStream();
            new ZipOutputStream(bytes).close();
            refuse(Reason.ZIP, bytes.toByteArray());
        }

        @Test
        void aGzipFileIsRefused() throws IOException {
            var bytes = new ByteArrayOutputStream();
            try (var gzip = new GZIPOutputStream(bytes)) {
                gzip.write(GOOD);
            }
            refuse(Reason.GZIP, bytes.toByteArray());
        }

        @Test
        void aPngImageIsRefused() {
            refuse(
                    Reason.IMAGE,
                    Base64.getDecoder()
                            .decode(
                                    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="));
        }

        @Test
        void aJpegImageIsRefused() {
            refuse(Reason.IMAGE, new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16});
        }

        @Test
        void aPdfDocumentIsRefused() {
            refuse(Reason.PDF, "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n");
        }

        @Test
        void aDerCertificateIsRefused() throws Exception {
            refuse(Reason.CERTIFICATE_FILE, TestCertificates.rsa().getEncoded());
        }

        @Test
        void anyOtherBinaryFileIsRefused() {
            refuse(Reason.BINARY, new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0});
        }

        @Test
        void oneByteIsRefused() {
            refuse(Reason.PLAIN_TEXT, new byte[] {'P'});
        }
    }

    @Nested
    class Size {
        @Test
        void aFileOfExactlyTheLimitIsAccepted() {
            assertThat(accept(padded(IdpMetadataParser.MAX_BYTES)).entityId()).isEqualTo(MetadataXml.ENTITY_ID);
        }

        @Test
        void oneByteMoreIsRefused() {
            refuse(Reason.TOO_LARGE, padded(IdpMetadataParser.MAX_BYTES + 1));
        }

        @Test
        void twentyMegabytesAreRefusedBeforeTheyAreRead() {
            refuse(Reason.TOO_LARGE, new byte[20 * 1024 * 1024]);
        }

        private static byte[] padded(int length) {
            var comment = "<!--" + "x".repeat(length - GOOD.length - 7) + "-->";
            return MetadataXml.utf8(new String(GOOD, StandardCharsets.UTF_8) + comment);
        }
    }
}
