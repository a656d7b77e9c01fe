package dev.rollcall.scim.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JsonTest {
    @Test
    void valuesAreCountedBeforeATreeIsMade() {
        assertThat(values("{\"a\":[{},{\"b\":1}],\"c\":null}")).isEqualTo(6);
        assertThat(values("{}")).isEqualTo(1);
        assertThat(values("[1,2,")).isEqualTo(3);
    }

    @Test
    void countingStopsBehindTheLimit() {
        assertThat(values("[" + "{},".repeat(Scim.MAX_VALUES + 10) + "{}]")).isEqualTo(Scim.MAX_VALUES + 1);
    }

    @Test
    void whatIsJsonAlreadyIsWrittenAsItIs() throws IOException {
        List<String> texts = IntStream.of(1, 100, 3_990, 4_000, 4_001, 12_000, 40_000)
                .mapToObj(length -> "{\"a\":\"" + "ä€".repeat(length / 2) + "\uD83D\uDE00" + "b".repeat(length) + "\"}")
                .toList();
        var list = JsonNodeFactory.instance.arrayNode();
        texts.forEach(text -> list.add(Json.raw(text)));
        var written = new ByteArrayOutputStream();

        Json.write(list, written);

        assertThat(written.toString(UTF_8)).isEqualTo("[" + String.join(",", texts) + "]");
    }

    @Test
    void everyCharacterIsQuotedSoThatItIsReadAgain() {
        for (char character = 0; character < Character.MIN_SURROGATE; character++) {
            String text = "a" + character + "b";

            assertThat(Json.read("{\"text\":" + Json.quoted(text) + "}")
                            .path("text")
                            .asText())
                    .isEqualTo(text);
        }
    }

    private static int values(String text) {
        return Json.values(text.getBytes(UTF_8));
    }
}
