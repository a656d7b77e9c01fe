package dev.rollcall.web.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartReaderTest {
    private static final String TYPE = "multipart/form-data; boundary=x";
    private static final String FIELD = "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n";

    @Test
    void fieldsAndFilesAreRead() throws Exception {
        var parts = read(FIELD
                + "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"m é.xml\"\r\n"
                + "Content-Type: text/xml\r\n\r\n<a>\r\n--y\r\n</a>\r\n--x--\r\n");

        assertThat(parts).extracting(Part::getName).containsExactly("a", "file");
        assertThat(text(parts.get(0))).isEqualTo("1");
        assertThat(parts.get(0).getSubmittedFileName()).isNull();
        assertThat(text(parts.get(1))).isEqualTo("<a>\r\n--y\r\n</a>");
        assertThat(parts.get(1).getSubmittedFileName()).isEqualTo("m é.xml");
        assertThat(parts.get(1).getContentType()).isEqualTo("text/xml");
        assertThat(parts.get(1).getSize()).isEqualTo(14);
    }

    @Test
    void onlyFieldsBecomeParameters() throws Exception {
        var body = FormBody.ofParts(read(FIELD + FIELD
                + "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\"\r\n\r\n\r\n--x--"));

        assertThat(body.fields()).containsOnlyKeys("a").containsEntry("a", List.of("1", "1"));
        assertThat(body.parts()).hasSize(3);
        assertThat(body.parts().get(2).getSize()).isZero();
    }

    @Test
    void emptyPartsAndAnEmptyFormAreRead() throws Exception {
        assertThat(read("--x--")).isEmpty();
        assertThat(text(read("--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n\r\n--x--")
                        .get(0)))
                .isEmpty();
    }

    @Test
    void theBoundaryMayBeQuotedAndTheHeadersWrittenAnyhow() throws Exception {
        var parts = MultipartReader.read(
                bytes("ignored\r\n--a b \r\ncontent-disposition:form-data;name=n\r\n\r\nv\r\n--a b--"),
                "Multipart/Form-Data; charset=utf-8; Boundary=\"a b\"");

        assertThat(parts).extracting(Part::getName).containsExactly("n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--x",
                "--x\r\n",
                "--x\r\n--x--",
                "--x\r\n\r\n1\r\n--x--",
                "--x\r\nContent-Disposition: form-data\r\n\r\n1\r\n--x--",
                "--x\r\nContent-Disposition: form-data; name=\"a\r\n\r\n1\r\n--x--",
                "--x\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\n1\r\n--x--",
                "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1",
                "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--xy\r\n",
                "--x\r\nno header\r\n\r\n1\r\n--x--"
            })
    void whatIsCutShortOrNamelessIsRefused(String body) {
        assertRefused(body, UnreadableFormException.Reason.MALFORMED);
    }

    @Test
    void aBodyWithoutABoundaryIsRefused() {
        assertThatThrownBy(() -> MultipartReader.read(bytes("--x--"), "multipart/form-data"))
                .isInstanceOf(UnreadableFormException.class);
    }

    @Test
    void oneMoreThanAHundredPartsAreRefused() throws Exception {
        assertThat(read(FIELD.repeat(100) + "--x--")).hasSize(100);
        assertRefused(FIELD.repeat(101) + "--x--", UnreadableFormException.Reason.TOO_LARGE);
    }

    @Test
    void oneMoreThanAThousandFieldsAreRefused() throws Exception {
        assertThat(FormBody.ofUrlEncoded(bytes("a=1&".repeat(999) + "a=%C3%A9+1"))
                        .fields())
                .hasEntrySatisfying(
                        "a", values -> assertThat(values).hasSize(1_000).endsWith("é 1"));
        assertThatThrownBy(() -> FormBody.ofUrlEncoded(bytes("a=1&".repeat(1_000) + "a=1")))
                .isInstanceOf(UnreadableFormException.class);
    }

    @Test
    void fieldsMayHaveNoValueAndNoName() throws Exception {
        assertThat(FormBody.ofUrlEncoded(bytes("")).fields()).isEmpty();
        assertThat(FormBody.ofUrlEncoded(bytes("&a&b=&=c&")).fields()).containsOnlyKeys("a", "b", "");
        assertThatThrownBy(() -> FormBody.ofUrlEncoded(bytes("a=%zz"))).isInstanceOf(UnreadableFormException.class);
    }

    private static void assertRefused(String body, UnreadableFormException.Reason reason) {
        assertThatThrownBy(() -> read(body))
                .isInstanceOfSatisfying(UnreadableFormException.class, refused -> assertThat(refused.reason())
                        .isEqualTo(reason));
    }

    private static List<Part> read(String body) throws UnreadableFormException {
        return MultipartReader.read(bytes(body), TYPE);
    }

    private static String text(Part part) throws IOException {
        return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
