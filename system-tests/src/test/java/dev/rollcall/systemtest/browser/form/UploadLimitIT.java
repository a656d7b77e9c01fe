package dev.rollcall.systemtest.browser.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.browser.settings.metadata.MetadataServer;
import dev.rollcall.systemtest.browser.settings.metadata.SamlTab;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.microshed.testing.jupiter.MicroShedTest;

/** Row 42: a file that is far too large is refused with a sentence, also when nobody tells before how large it is. */
@MicroShedTest
@Tag("once")
class UploadLimitIT {
    private static final String HEADERS =
            "Content-Disposition: form-data; name=\"file\"; filename=\"metadata.xml\"\r\nContent-Type: text/xml\r\n";
    private static final String SENTENCE = "is far smaller";

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

    private static byte[] moreThan(int megabytes) {
        return new byte[megabytes * 1024 * 1024 + 1];
    }

    @ParameterizedTest(name = "row 42: {0} MB and a byte")
    @ValueSource(ints = {1, 2, 3, 20})
    void ofAToldLength(int megabytes) {
        var answer = form.send(HEADERS, moreThan(megabytes));

        UploadForm.assertReadable(answer);
        assertThat(answer.body()).contains(SENTENCE);
        tab.assertNothingIsStored();
    }

    @ParameterizedTest(name = "row 42: {0} MB and a byte, in chunks")
    @ValueSource(ints = {1, 2, 3, 20})
    void inChunks(int megabytes) {
        var answer = form.sendInChunks(HEADERS, moreThan(megabytes));

        UploadForm.assertReadable(answer);
        assertThat(answer.body()).contains(SENTENCE);
        tab.assertNothingIsStored();
    }

    @Test
    @DisplayName("row 42: metadata in chunks is read")
    void metadataInChunks() throws Exception {
        form.sendInChunks(HEADERS, Files.readAllBytes(MetadataServer.FILE));

        tab.assertRead();
    }
}
