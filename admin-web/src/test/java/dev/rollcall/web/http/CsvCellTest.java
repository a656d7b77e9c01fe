package dev.rollcall.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CsvCellTest {
    @Test
    void whatWouldEndACellIsQuoted() {
        assertThat(CsvCell.of("Ada, \"the first\"")).isEqualTo("\"Ada, \"\"the first\"\"\"");
        assertThat(CsvCell.of("two\nlines")).isEqualTo("\"two\nlines\"");
        assertThat(CsvCell.of("Ada")).isEqualTo("Ada");
    }

    @Test
    void noNameBecomesAFormula() {
        assertThat(CsvCell.of("=HYPERLINK(1)")).isEqualTo("'=HYPERLINK(1)");
        assertThat(CsvCell.of("@x")).isEqualTo("'@x");
        assertThat(CsvCell.of("a=b")).isEqualTo("a=b");
    }
}
