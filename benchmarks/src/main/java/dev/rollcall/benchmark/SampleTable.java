package dev.rollcall.benchmark;

import dev.rollcall.benchmark.load.Sample;
import dev.rollcall.benchmark.report.Table;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Samples, a row each, with all their figures. */
final class SampleTable {
    private final Table table = new Table(
            List.of("turn", "server"),
            List.of(
                    "turns a second",
                    "p50 ms",
                    "p95 ms",
                    "p99 ms",
                    "server CPU ms",
                    "database CPU ms",
                    "client CPU ms"));

    void row(String turn, String server, Sample sample) {
        table.row(Stream.concat(
                        Stream.of(turn, server),
                        DoubleStream.of(
                                        sample.perSecond(),
                                        sample.p50(),
                                        sample.p95(),
                                        sample.p99(),
                                        sample.serverCpu(),
                                        sample.databaseCpu(),
                                        sample.clientCpu())
                                .mapToObj(Table::figure))
                .toList());
    }

    @Override
    public String toString() {
        return table.toString();
    }
}
