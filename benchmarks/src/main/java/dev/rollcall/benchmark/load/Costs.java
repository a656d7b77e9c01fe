package dev.rollcall.benchmark.load;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Whose processor time a round counts: the server's, the database's, and this client's own. */
public record Costs(ProcessTree server, ProcessTree database) {
    private static final OperatingSystemMXBean OWN = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    /** Milliseconds so far. */
    record Spent(double server, double database, double client) {}

    Spent spent() {
        return new Spent(server.cpuMillis(), database.cpuMillis(), OWN.getProcessCpuTime() / 1e6);
    }
}
