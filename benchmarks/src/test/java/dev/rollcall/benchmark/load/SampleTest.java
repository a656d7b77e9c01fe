package dev.rollcall.benchmark.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SampleTest {
    private static Sample of(double perSecond, double p99) {
        return new Sample(perSecond, 1, 2, p99, 3, 4, 5);
    }

    @Test
    void theMedianIsOfEachFigureByItself() {
        var median = Sample.median(List.of(of(100, 9), of(300, 7), of(200, 8)));

        assertThat(median).isEqualTo(of(200, 8));
        assertThat(Sample.median(List.of(of(100, 9), of(300, 7)))).isEqualTo(of(200, 8));
    }

    @Test
    void aPercentileIsTheNearestRank() {
        var latencies = new Latencies();
        for (int i = 2000; i > 0; i--) {
            latencies.add(i * 1_000_000L);
        }

        assertThat(latencies.percentile(50)).isEqualTo(1000);
        assertThat(latencies.percentile(99)).isEqualTo(1980);
        assertThat(latencies.percentile(100)).isEqualTo(2000);
    }

    @Test
    void theFirstOfAllPercentilesIsTheOnlyOneThatThereIs() {
        var latencies = new Latencies();
        latencies.add(3_000_000);

        assertThat(latencies.percentile(1)).isEqualTo(3);
    }
}
