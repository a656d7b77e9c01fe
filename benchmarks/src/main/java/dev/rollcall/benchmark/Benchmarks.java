package dev.rollcall.benchmark;

import dev.rollcall.benchmark.micro.MicroBenchmarks;
import dev.rollcall.benchmark.report.Report;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Measures what the properties {@code benchmarks.*} ask for, and writes the page. Ends by itself, within a time. */
public final class Benchmarks {
    private static final int TOO_LONG = 2;
    // Kept, so that its level is.
    private static final Logger POSTGRES = Logger.getLogger("io.zonky.test.db.postgres");

    private Benchmarks() {}

    public static void main(String[] none) throws Exception {
        POSTGRES.setLevel(Level.WARNING);
        var options = Options.read();
        endAfter(options.inAll());
        var report = new Report(Options.path("report"));
        if (options.load()) {
            LoadBenchmark.run(options, report);
        }
        if (!options.growth().isEmpty()) {
            GrowthBenchmark.run(options, report);
        }
        if (options.nodes() > 0) {
            NodesBenchmark.run(options, report);
        }
        if (options.soak() > 0) {
            SoakBenchmark.run(options, report);
        }
        if (options.neighbors()) {
            NeighborsBenchmark.run(options, report);
        }
        if (options.pages() > 0) {
            PagesBenchmark.run(options, report);
        }
        if (options.jmh()) {
            report.section("Parts of the SCIM code", MicroBenchmarks.table());
        }
        // A browser that was opened keeps its driver running, and that this process.
        System.exit(0);
    }

    /** Whatever hangs ends with this process: the servers by its shutdown hooks. */
    private static void endAfter(Duration limit) {
        var watch = new Thread(
                () -> {
                    try {
                        Thread.sleep(limit.toMillis());
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                        return;
                    }
                    System.err.println("Not done after " + limit + "; raise -Dbenchmarks.minutes or measure less.");
                    System.exit(TOO_LONG);
                },
                "time-limit");
        watch.setDaemon(true);
        watch.start();
    }
}
