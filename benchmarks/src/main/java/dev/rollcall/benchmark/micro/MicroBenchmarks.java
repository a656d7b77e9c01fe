package dev.rollcall.benchmark.micro;

import dev.rollcall.benchmark.report.Table;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs what JMH measures here, about a minute in all. */
public final class MicroBenchmarks {
    private MicroBenchmarks() {}

    /** The average time of a call, and what it allocates. */
    public static String table() throws RunnerException {
        var options = new OptionsBuilder()
                .include("dev\\.rollcall\\.benchmark\\.micro\\..*Benchmark\\..*")
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.MICROSECONDS)
                .forks(1)
                .warmupIterations(3)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(1))
                .addProfiler(GCProfiler.class)
                .build();
        var table = new Table(List.of("what"), List.of("µs a call", "± (99.9 %)", "bytes allocated"));
        for (var result : new Runner(options).run()) {
            var time = result.getPrimaryResult();
            String name = result.getParams().getBenchmark();
            var allocated = Objects.requireNonNull(result.getSecondaryResults().get("gc.alloc.rate.norm"));
            table.row(List.of(
                    name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1)
                            .replace("Benchmark", ""),
                    Table.figure(time.getScore()),
                    Table.figure(time.getScoreError()),
                    Table.figure(allocated.getScore())));
        }
        return table.toString();
    }
}
