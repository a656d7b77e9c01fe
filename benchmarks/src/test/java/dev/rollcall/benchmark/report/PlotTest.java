package dev.rollcall.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlotTest {
    @Test
    void aLineGoesFromTheFirstSizeToTheLast() {
        String svg = Plot.svg("ms", List.of(1000, 10000, 100000), Map.of("read", List.of(1.0, 1.0, 10.0)));

        assertThat(svg)
                .contains("points=\"60.0,330.0 275.0,330.0 490.0,30.0\"", ">read</text>", ">100,000</text>", ">10 ms<");
    }
}
