package dev.rollcall.saml.metadata.idp;

import static dev.rollcall.saml.metadata.idp.Uploads.accept;
import static dev.rollcall.saml.metadata.idp.Uploads.refuse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.saml.metadata.InvalidMetadataException;
import dev.rollcall.saml.metadata.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
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

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"issuer\":\"https://example.okta.com\"}",
                    "{}",
                    "{ \n \"a\": 1}",
                    "[{\"a\": 1}]",
                    "[\"a\"]"
                })
        void jsonIsRefused(String json) {
            refuse(Reason.JSON, json);
        }

        /** Braces alone are no JSON. */
        @ParameterizedTest
        @ValueSource(
                strings = {"[saml]\nissuer = x\n", "{{ template }}", "{issuer: x}", "---\nidp:\n  - entityID: x\n"})
        void otherTextWithBracesIsPlainText(String text) {
            refuse(Reason.PLAIN_TEXT, text);
        }

        @Test
        void richTextIsRefusedAsADocument() {
            assertThat(refuse(Reason.DOCUMENT, "{\\rtf1\\ansi\\deff0 {\\fonttbl} \\pard <md:EntityDescriptor/>\\par}"))
                    .contains("word processor")
                    .doesNotContain("JSON");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "MIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\n<md:EntityDescriptor/>",
                    "Return-Path: <ada@example.com>\r\nReceived: by mx\r\n",
                    "From: Ada <ada@example.com>\nSubject: Metadata\n",
                    "Delivered-To: ada@example.com\n"
                })
        void aMailIsRefusedWithTheAdviceToSaveItsAttachment(String mail) {
            assertThat(refuse(Reason.MAIL, mail)).contains("attached");
        }

        @Test
        void aBrowsersArchiveIsRefused() {
            refuse(
                    Reason.WEB_ARCHIVE,
                    "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.okta.com/\r\nSubject: \r\n");
            refuse(
                    Reason.WEB_ARCHIVE,
                    "MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary=\"x\"\r\n\r\n--x\r\n");
            refuse(Reason.WEB_ARCHIVE, "bplist00\u0001\u0002WebMainResource");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "<!DOCTYPE html><html><body><h1>How to Configure SAML 2.0</h1><textarea>&lt;md:EntityDescriptor",
                    "<html><body><div id=\"webkit-xml-viewer-source-xml\"><md:EntityDescriptor/></div></body></html>"
                })
        void aPageThatShowsTheMetadataIsRefusedWithTheAdviceToCopyIt(String page) {
            assertThat(refuse(Reason.SETUP_PAGE, page))
                    .contains("setup instructions", "Copy the metadata out of the page");
            assertThat(refuse(Reason.SETUP_PAGE, page.replace("<body>", "<body>" + "<p>x</p>".repeat(2_000))))
                    .contains("setup instructions");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "-----BEGIN PRIVATE KEY-----\nMIIC\n-----END PRIVATE KEY-----\n",
                    "-----BEGIN RSA PRIVATE KEY-----\nMIIC\n",
                    "-----BEGIN ENCRYPTED PRIVATE KEY-----\nMIIC\n",
                    "-----BEGIN CERTIFICATE-----\nMIIC\n-----END CERTIFICATE-----\n-----BEGIN PRIVATE KEY-----\nMIIC\n",
                    "Bag Attributes\n    localKeyID: 01\n-----BEGIN PRIVATE KEY-----\nMIIC\n"
                })
        void aPrivateKeyIsRefusedAsOne(String pem) {
            assertThat(refuse(Reason.PRIVATE_KEY, pem)).contains("private key").doesNotContain("MIIC");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "-----BEGIN PKCS7-----\nMIIC\n-----END PKCS7-----\n",
                    "-----BEGIN TRUSTED CERTIFICATE-----\nMIIC\n",
                    "Certificate:\n    Data:\n        Version: 3 (0x2)\n",
                    "Bag Attributes\n    friendlyName: idp\n-----BEGIN CERTIFICATE-----\nMIIC\n"
                })
        void certificatesInOtherShapesAreRefused(String certificate) {
            refuse(Reason.CERTIFICATE_FILE, certificate);
        }

        @Test
        void aCertificateWithoutArmourIsRefusedAsOne() throws Exception {
            refuse(Reason.CERTIFICATE_FILE, TestCertificates.base64(TestCertificates.rsa()));
            refuse(
                    Reason.CERTIFICATE_FILE,
                    Base64.getMimeEncoder()
                            .encodeToString(TestCertificates.rsa().getEncoded()));
        }

        /** Who uploads something else may have any identity provider. */
        @Test
        void theAdviceIsNotForOktaOnly() {
            assertThat(refuse(Reason.PLAIN_TEXT, "Dear admin")).contains("In Okta", "any other identity provider");
        }

        @Test
        void whatIsPastedIsToldApartAsWell() {
            assertThatThrownBy(() -> new IdpMetadataParser().parse("{\\rtf1 x}", Uploads.NOW))
                    .isInstanceOfSatisfying(InvalidMetadataException.class, refused -> assertThat(refused.reason())
                            .isEqualTo(Reason.DOCUMENT));
            assertThatThrownBy(() ->
                            new IdpMetadataParser().parse("x".repeat(IdpMetadataParser.MAX_BYTES + 1), Uploads.NOW))
                    .isInstanceOfSatisfying(InvalidMetadataException.class, refused -> assertThat(refused.reason())
                            .isEqualTo(Reason.TOO_LARGE));
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

        @ParameterizedTest
        @ValueSource(strings = {"[Content_Types].xml", "_rels/.rels", "word/document.xml"})
        void aDocumentIsRefusedWithoutTheAdviceToUnpackIt(String first) throws IOException {
            var bytes = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(bytes)) {
                zip.putNextEntry(new ZipEntry(first));
                zip.write(GOOD);
            }
            assertThat(refuse(Reason.DOCUMENT, bytes.toByteArray()))
                    .contains("word processor")
                    .doesNotContain("Unpack");
        }

        @Test
        void anOldDocumentIsRefused() {
            refuse(Reason.DOCUMENT, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, 0});
        }

        @ParameterizedTest
        @ValueSource(strings = {"377ABCAF271C", "526172211A0700", "425A6839314159", "FD377A585A00", "28B52FFD0458"})
        void otherArchivesAreRefusedWithTheAdviceToUnpackThem(String hex) {
            assertThat(refuse(Reason.ARCHIVE, HexFormat.of().parseHex(hex))).contains("Unpack");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"52494646240000005745425056503820", "49492A00080000", "4D4D002A000000", "424D3A00000000"})
        void otherImagesAreRefused(String hex) {
            refuse(Reason.IMAGE, HexFormat.of().parseHex(hex));
        }

        @Test
        void aPrivateKeyOrAKeyStoreIsRefusedAsOne() throws Exception {
            var pair = KeyPairGenerator.getInstance("EC").generateKeyPair();
            refuse(Reason.PRIVATE_KEY, pair.getPrivate().getEncoded());
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setCertificateEntry("a", TestCertificates.rsa());
            var bytes = new ByteArrayOutputStream();
            store.store(bytes, "changeit".toCharArray());
            refuse(Reason.PRIVATE_KEY, bytes.toByteArray());
        }

        @Test
        void certificatesInPkcs7AreRefusedAsThat() throws Exception {
            var path = CertificateFactory.getInstance("X.509").generateCertPath(List.of(TestCertificates.rsa()));
            refuse(Reason.CERTIFICATE_FILE, path.getEncoded("PKCS7"));
        }

        @Test
        void aBinaryFileWithoutNullsIsRefusedAsOne() {
            refuse(Reason.BINARY, new byte[] {'W', 1, 2, 3, 'x', 5});
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
