package dev.rollcall.benchmark;

import com.sun.management.OperatingSystemMXBean;
import dev.rollcall.benchmark.subject.Database;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** On what was measured. */
final class Machine {
    private Machine() {}

    static String description(Database database) throws IOException {
        long memory =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
        return "%d processors (%s), %d GiB of memory, Java %s, PostgreSQL %s; servers, database and client on this machine."
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        model(),
                        Math.round(memory / (double) (1 << 30)),
                        Runtime.version(),
                        database.version());
    }

    private static String model() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        }
    }
}
