package dev.rollcall.systemtest.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import dev.rollcall.systemtest.server.Chromium;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
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
    private static Chromium chromium;
    private static SamlTab notSetUp;
    private static SamlTab setUp;

    @BeforeAll
    static void open() throws Exception {
        chromium = Chromium.launch();
        notSetUp = SamlTab.open(chromium.browser().newContext());
        setUp = SamlTab.open(chromium.browser().newContext());
        setUp.save();
    }

    @AfterAll
    static void close() {
        chromium.close();
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

    @Test
    void anEmptyFileIsNoFile() {
        notSetUp.read(new byte[0]);
        notSetUp.assertRefused("Nothing was changed.");
        notSetUp.assertNothingIsStored();

        setUp.read(new byte[0]);
        setUp.assertRefused("Nothing was changed.");
        setUp.assertUnchanged();
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
        notSetUp.read(new FilePayload("holiday.png", type, Files.readAllBytes(MetadataServer.FILE)));

        notSetUp.assertRead();
        assertThat(notSetUp.site().text()).doesNotContain("holiday");
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] half() throws IOException {
        var whole = Files.readString(MetadataServer.FILE);
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
