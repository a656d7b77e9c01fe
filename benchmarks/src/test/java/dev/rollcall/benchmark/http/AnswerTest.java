package dev.rollcall.benchmark.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"id\":\"a1\",\"active\":true} | id | a1",
                "{\"totalResults\" : 12, \"x\":1} | totalResults | 12",
                "{\"a\":1,\"itemsPerPage\":0} | itemsPerPage | 0",
                "{\"a\":1} | id | ''"
            })
    void aValueIsFoundByItsName(String body, String name, String value) {
        assertThat(new Answer(200, body).value(name)).isEqualTo(value);
    }
}
