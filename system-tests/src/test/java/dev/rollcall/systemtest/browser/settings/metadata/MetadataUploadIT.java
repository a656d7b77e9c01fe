package dev.rollcall.systemtest.browser.settings.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.microshed.testing.jupiter.MicroShedTest;

/** Rows 71, 86, 42: whatever a file is, the page says what it is taken for; and what is no metadata leaves no trace. */
@MicroShedTest
@Tag("once")
class MetadataUploadIT {
    /** CN=weak.example.com, RSA of 1024 bits. */
    private static final Path WEAK_CERTIFICATE = Path.of("src/test/resources/metadata/weak-certificate.txt");

    private static SamlTab notSetUp;
    private static SamlTab setUp;

    @BeforeAll
    static void open() throws Exception {
        notSetUp = SamlTab.ofNewOrganization();
        setUp = SamlTab.ofNewOrganization();
        setUp.save();
    }

    @AfterEach
    void forget() {
        notSetUp.forget();
    }

    static Stream<Arguments> whatIsNoMetadata() throws IOException {
        return Stream.of(
                Arguments.of("plain text", text("This is a note about metadata."), "This file is plain text"),
                Arguments.of("a web page", text("<!DOCTYPE html><html><body>Sign in</body></html>"), "is a web page"),
                Arguments.of("a web page without DOCTYPE", text("<html><body>Sign in</body></html>"), "is a web page"),
                Arguments.of("a ZIP archive", zip(), "This file is a ZIP archive"),
                Arguments.of("gzip", gzip(), "This file is compressed with gzip"),
                Arguments.of("a PNG image", png(), "This file is an image"),
                Arguments.of(
                        "a PDF document", text("%PDF-1.7\n1 0 obj\n<< >>\nendobj\n"), "This file is a PDF document"),
                Arguments.of("bytes of nothing", new byte[4096], "This file is a binary file"),
                Arguments.of("blank lines", text(" \r\n\t\n"), "The file is empty."),
                Arguments.of(
                        "a text of a word processor",
                        text("{\\rtf1\\ansi <md:EntityDescriptor/>}"),
                        "This file is a document of a word processor"),
                Arguments.of("JSON", text("{\"issuer\": \"https://idp.example.com\"}"), "This file is JSON"),
                Arguments.of("a private key", text("-----BEGIN PRIVATE KEY-----\nMIIC\n"), "holds a private key"),
                Arguments.of("a mail", text("MIME-Version: 1.0\nSubject: Metadata\n\nHello"), "is an e-mail message"),
                Arguments.of(
                        "a page that shows the metadata",
                        text("<html><body><textarea>&lt;md:EntityDescriptor entityID=\"x\"/></textarea></body></html>"),
                        "is a web page that shows the metadata"),
                Arguments.of(
                        "another namespace",
                        text(whole().replace("urn:oasis:names:tc:SAML:2.0:metadata", "urn:oasis:metadata")),
                        "begins with the element EntityDescriptor, but in the namespace urn:oasis:metadata"),
                Arguments.of("no byte", new byte[0], "The file is empty."),
                Arguments.of("half a file", half(), "This file is not complete XML"),
                Arguments.of("other XML", text("<note>Buy milk</note>"), "begins with the element note"));
    }

    @ParameterizedTest(name = "row 71: {0} that is called metadata.xml")
    @MethodSource
    void whatIsNoMetadata(String kind, byte[] file, String sentence) {
        notSetUp.read(file);
        notSetUp.assertRefused(sentence);
        notSetUp.assertNothingIsStored();

        setUp.read(file);
        setUp.assertRefused(sentence);
        setUp.assertRefused("What was saved before stays as it is.");
        setUp.assertUnchanged();
    }

    static Stream<Arguments> whatIsMetadataAllTheSame() throws IOException {
        var bare = whole().replaceFirst("<\\?xml.*?\\?>", "");
        return Stream.of(
                Arguments.of("blank lines before the declaration", text("\r\n\n" + whole())),
                Arguments.of("a byte order mark after a blank line", text("\n\uFEFF" + whole())),
                Arguments.of("XML 1.1", text("<?xml version=\"1.1\"?>" + bare)),
                Arguments.of(
                        "Latin letters",
                        ("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><!-- \u00FC -->" + bare)
                                .getBytes(StandardCharsets.ISO_8859_1)),
                Arguments.of(
                        "UTF-16",
                        ("<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + bare).getBytes(StandardCharsets.UTF_16)),
                Arguments.of(
                        "armour around the certificate",
                        text(whole().replace(
                                        "<ds:X509Certificate>", "<ds:X509Certificate>\n-----BEGIN CERTIFICATE-----\n")
                                .replace(
                                        "</ds:X509Certificate>",
                                        "\n-----END CERTIFICATE-----\n</ds:X509Certificate>"))),
                Arguments.of("a host with an underscore", text(whole().replace("https://acme.", "https://acme_1."))));
    }

    @ParameterizedTest(name = "row 81: {0}")
    @MethodSource
    void whatIsMetadataAllTheSame(String kind, byte[] file) {
        notSetUp.read(file);
        notSetUp.assertRead();
    }

    @Test
    void pastedMetadataMayBeginWithBlanksAndDeclareAnyEncoding() throws Exception {
        notSetUp.paste("\n  " + whole().replaceFirst("encoding=\"[^\"]*\"", "encoding=\"UTF-16\""));
        notSetUp.assertRead();
    }

    /** What does not belong there, a certificate that is too weak, addresses of logout and the wish for signatures. */
    @Test
    void whatWasReadAndWhatWasNotStandsOnThePageBeforeAndAfterItIsSaved() throws Exception {
        var tab = SamlTab.ofNewOrganization();
        tab.read(text(peculiar()));
        assertPeculiar(tab);
        tab.site().press("Update");
        assertThat(tab.site().text()).contains("The metadata is saved.");
        assertPeculiar(tab);
    }

    private static void assertPeculiar(SamlTab tab) {
        assertThat(tab.site().text())
                .contains(
                        "Signed requests Asked for. We sign every request with our key.",
                        "Single logout URL (HTTP-POST) https://idp.example.com/slo",
                        "answers to https://idp.example.com/slo/done",
                        "CN=weak.example.com",
                        "Not used, because its RSA key of 1024 bits is too short.",
                        "These parts of the metadata are not understood",
                        "The element Surprise in line",
                        "does not belong in IDPSSODescriptor.");
    }

    private static String peculiar() throws Exception {
        var weak =
                "<md:KeyDescriptor use=\"signing\"><ds:KeyInfo xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\"><ds:X509Data>"
                        + "<ds:X509Certificate>" + Files.readString(WEAK_CERTIFICATE)
                        + "</ds:X509Certificate></ds:X509Data></ds:KeyInfo>"
                        + "</md:KeyDescriptor>";
        var logout = "<md:SingleLogoutService Binding=\"urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST\""
                + " Location=\"https://idp.example.com/slo\" ResponseLocation=\"https://idp.example.com/slo/done\"/>";
        return whole().replaceFirst("WantAuthnRequestsSigned=\"[^\"]*\"", "")
                .replaceFirst("<md:IDPSSODescriptor", "<md:IDPSSODescriptor WantAuthnRequestsSigned=\"True\"")
                .replace("</md:IDPSSODescriptor>", logout + weak + "<md:Surprise/></md:IDPSSODescriptor>");
    }

    @ParameterizedTest(name = "row 42: {0} MB and a byte")
    @ValueSource(ints = {1, 3})
    void aFileThatIsTooLargeForMetadataIsRefusedWithASentence(int megabytes) {
        byte[] file = new byte[megabytes * 1024 * 1024 + 1];

        notSetUp.read(file);
        notSetUp.assertRefused("is far smaller");
        notSetUp.assertNothingIsStored();

        setUp.read(file);
        setUp.assertRefused("is far smaller");
        setUp.assertUnchanged();
    }

    @ParameterizedTest(name = "row 86: good metadata of the type {0}")
    @ValueSource(
            strings = {"image/png", "application/zip", "text/html", "application/x-www-form-urlencoded", "nonsense"})
    void theContentCountsAndNotTheTypeThatTheBrowserSays(String type) throws Exception {
        notSetUp.read("holiday.png", type, Files.readAllBytes(MetadataServer.FILE));

        notSetUp.assertRead();
        assertThat(notSetUp.site().text()).doesNotContain("holiday");
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String whole() throws IOException {
        return Files.readString(MetadataServer.FILE);
    }

    private static byte[] half() throws IOException {
        var whole = whole();
        return text(whole.substring(0, whole.length() / 2));
    }

    private static byte[] zip() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("metadata.xml"));
            zip.write(Files.readAllBytes(MetadataServer.FILE));
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(Files.readAllBytes(MetadataServer.FILE));
        }
        return bytes.toByteArray();
    }

    private static byte[] png() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
