package dev.rollcall.scim.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

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

    private static int values(String text) {
        return Json.values(text.getBytes(UTF_8));
    }
}
