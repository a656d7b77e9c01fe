package dev.rollcall.scim.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTimeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-24T09:08:07Z",
                "2026-11-24T09:08:07.120Z",
                "2026-01-02T23:59:59.000001Z",
                "2026-01-02T00:00:00.000000001Z",
                "1000-01-01T00:00:00Z",
                "9999-12-31T23:59:59.999999999Z",
                "0999-12-31T23:59:59Z",
                "+10000-01-01T00:00:00Z",
                "-0001-02-03T04:05:06.700Z"
            })
    void aTimeIsWrittenAsInstantWritesIt(String text) {
        assertThat(written(Instant.parse(text))).isEqualTo(text);
    }

    @Test
    void anyTimeIsWrittenAsInstantWritesIt() {
        var random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            Instant time = Instant.ofEpochSecond(
                    random.nextLong(-40_000_000_000L, 300_000_000_000L), random.nextLong(1_000_000) * 1000);

            assertThat(written(time)).isEqualTo(time.toString());
        }
    }

    private static String written(Instant time) {
        var text = new StringBuilder();
        WrittenTime.append(time, text);
        return text.toString();
    }
}
