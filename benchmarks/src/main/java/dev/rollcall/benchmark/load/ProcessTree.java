package dev.rollcall.benchmark.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A process and all below it, as Linux counts them in {@code /proc} (proc(5)).
 *
 * @param pid the process at the top
 */
public record ProcessTree(long pid) {
    /** No process: all figures are 0. */
    public static final ProcessTree NONE = new ProcessTree(0);

    private static final int MILLIS_OF_A_TICK = 10;
    private static final int USER_TIME = 11;
    private static final int TIMES = 4;

    /** The processor time so far in milliseconds, those below that have ended included; a tick is 10 ms. */
    public long cpuMillis() {
        return sum(process -> times(read(process, "stat"))) * MILLIS_OF_A_TICK;
    }

    /** The memory that is resident now, in MiB; what processes share counts once for each of them. */
    public long residentMib() {
        return sum(process -> residentKib(read(process, "status"))) / 1024;
    }

    /** How many threads it has now. */
    public long threads() {
        return sum(process -> count(process, "task"));
    }

    /** How many files, sockets among them, it holds open now. */
    public long files() {
        return sum(process -> count(process, "fd"));
    }

    private static long count(ProcessHandle process, String directory) {
        try (var entries = Files.list(Path.of("/proc", String.valueOf(process.pid()), directory))) {
            return entries.count();
        } catch (IOException e) {
            return 0; // It has just ended.
        }
    }

    private long sum(ToLongFunction<ProcessHandle> figure) {
        return ProcessHandle.of(pid).stream()
                .flatMap(top -> Stream.concat(Stream.of(top), top.descendants()))
                .mapToLong(figure)
                .sum();
    }

    /** Its own two times and the two of those that it waited for, which follow the name in parentheses. */
    static long times(String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ");
        return fields.length < USER_TIME + TIMES
                ? 0
                : LongStream.range(USER_TIME, USER_TIME + TIMES)
                        .map(field -> Long.parseLong(fields[(int) field]))
                        .sum();
    }

    static long residentKib(String status) {
        return status.lines()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }

    private static String read(ProcessHandle process, String file) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(process.pid()), file));
        } catch (NoSuchFileException e) {
            return ""; // It has just ended.
        } catch (IOException e) {
            // Ended between opening and reading.
            if (!process.isAlive()) {
                return "";
            }
            throw new UncheckedIOException(e);
        }
    }
}
