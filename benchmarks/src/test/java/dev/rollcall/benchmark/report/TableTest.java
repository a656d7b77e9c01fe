package dev.rollcall.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void figuresStandAtTheRight() {
        var table = new Table(List.of("turn"), List.of("p50 ms", "p99 ms"));
        table.row(List.of("read", Table.figure(0.456), Table.figure(12.34)));

        assertThat(table).hasToString("| turn | p50 ms | p99 ms |\n|---|---:|---:|\n| read | 0.46 | 12.3 |\n");
        assertThat(Table.figure(12345.6)).isEqualTo("12,346");
    }

    @Test
    void aRowHasAsManyCellsAsTheHead() {
        var table = new Table(List.of("turn"), List.of("p50 ms"));

        assertThatThrownBy(() -> table.row(List.of("read"))).isInstanceOf(IllegalArgumentException.class);
    }
}
