package dev.rollcall.web.activity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ActivityExportTest {
    @Test
    void whatWouldEndACellIsQuoted() {
        assertThat(ActivityExport.cell("Ada, \"the first\"")).isEqualTo("\"Ada, \"\"the first\"\"\"");
        assertThat(ActivityExport.cell("two\nlines")).isEqualTo("\"two\nlines\"");
        assertThat(ActivityExport.cell("Ada")).isEqualTo("Ada");
    }

    @Test
    void noNameBecomesAFormula() {
        assertThat(ActivityExport.cell("=HYPERLINK(1)")).isEqualTo("'=HYPERLINK(1)");
        assertThat(ActivityExport.cell("@x")).isEqualTo("'@x");
        assertThat(ActivityExport.cell("a=b")).isEqualTo("a=b");
    }
}
