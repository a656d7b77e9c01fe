package dev.rollcall.systemtest.browser.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.browser.settings.metadata.MetadataServer;
import dev.rollcall.systemtest.browser.settings.metadata.SamlTab;
import dev.rollcall.systemtest.server.SharedServer;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.microshed.testing.jupiter.MicroShedTest;

/** Row 86: forms that no browser sends, with file names that lead elsewhere and types that lie. */
@MicroShedTest
@Tag("once")
class UploadedFormIT {
    private static final String DISPOSITION = "Content-Disposition: form-data; name=\"file\"";
    private static final String XML = "Content-Type: text/xml\r\n";

    private static SamlTab tab;

    private UploadForm form;

    @BeforeAll
    static void launch() throws Exception {
        tab = SamlTab.ofNewOrganization();
    }

    @BeforeEach
    void open() {
        form = UploadForm.opened(tab);
    }

    private static byte[] metadata() throws IOException {
        return Files.readAllBytes(MetadataServer.FILE);
    }

    private static String named(String fileName) {
        return DISPOSITION + "; filename=\"" + fileName + "\"\r\n" + XML;
    }

    @ParameterizedTest(name = "row 86: file name {0}")
    @ValueSource(
            strings = {
                "../../forged.xml",
                "..\\..\\forged.xml",
                "/etc/forged.xml",
                "C:\\forged.xml",
                "file:///forged.xml",
                "forged.xml\0.png",
                "forged%0d%0aSet-Cookie:%20forged=1.xml",
                "<script>forged</script><img src=x onerror=forged>.xml",
                "forged-𝒳-\u202Elmx.xml"
            })
    void theNameOfTheFileGoesNowhere(String fileName) throws Exception {
        var answer = form.send(named(fileName), metadata());

        assertNameless(answer);
        tab.assertRead();
    }

    static Stream<Arguments> whatIsHardlyAForm() {
        return Stream.of(
                Arguments.of("a line break in the file name", named("forged\nSet-Cookie: forged=1.xml")),
                Arguments.of("a header in the file name", named("forged\r\nSet-Cookie: forged=1\r\n\r\n.xml")),
                Arguments.of("a quotation mark in the file name", named("forged\"; name=\"pasted")),
                Arguments.of("a file name of 10,000 characters", named("f".repeat(9_990) + "forged.xml")),
                Arguments.of("a file name of 20,000 characters", named("f".repeat(19_990) + "forged.xml")),
                Arguments.of(
                        "a form as the file",
                        DISPOSITION + "; filename=\"forged.xml\"\r\nContent-Type: multipart/mixed; boundary=x\r\n"));
    }

    @ParameterizedTest(name = "row 86: {0}")
    @MethodSource
    void whatIsHardlyAForm(String what, String headers) throws Exception {
        var answer = form.send(headers, metadata());

        UploadForm.assertReadable(answer);
        assertNameless(answer);
        tab.open();
        assertThat(tab.site().text()).doesNotContain("forged", "Saved metadata");
    }

    private static void assertNameless(HttpResponse<String> answer) throws IOException {
        assertThat(answer.body()).doesNotContain("forged");
        assertThat(answer.headers().map().toString()).doesNotContain("forged");
        try (Stream<Path> files = Files.walk(SharedServer.get().directory())) {
            assertThat(files).noneMatch(file -> file.getFileName().toString().contains("forged"));
        }
    }

    @ParameterizedTest(name = "row 86: {0}")
    @ValueSource(
            strings = {
                "Content-Type: image/png\r\n",
                "Content-Type: application/x-www-form-urlencoded\r\n",
                "Content-Type: /\r\n",
                "Content-Type: text/xml; charset=nonsense\r\n",
                "Content-Type: text/xml; charset=UTF-16\r\n",
                "Content-Transfer-Encoding: base64\r\n",
                "X-Nothing: 1\r\n"
            })
    void theContentCountsAndNotWhatTheHeadersOfThePartSay(String headers) throws Exception {
        form.send(DISPOSITION + "; filename=\"metadata.xml\"\r\n" + headers, metadata());

        tab.assertRead();
    }

    @Test
    @DisplayName(
            "row 86: a form without a file, and one with a file that has neither name nor content, say what to give")
    void noFile() {
        for (var answer : new HttpResponse<?>[] {form.sendWithoutFile(), form.send(named(""), new byte[0])}) {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body().toString()).contains("Choose a file, paste the metadata or enter its URL first");
        }
        tab.assertNothingIsStored();
    }
}
