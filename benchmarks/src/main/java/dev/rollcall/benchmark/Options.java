package dev.rollcall.benchmark;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What a run was asked for, out of the properties {@code benchmarks.*}; {@code docs/performance.md} explains them. */
record Options(
        boolean load,
        boolean peers,
        int people,
        int requests,
        int rounds,
        Duration limit,
        Duration inAll,
        List<Integer> growth,
        boolean jmh) {

    static Options read() {
        return new Options(
                Boolean.parseBoolean(text("load")),
                Boolean.parseBoolean(text("peers")),
                number("people"),
                number("requests"),
                number("rounds"),
                Duration.ofSeconds(number("seconds")),
                Duration.ofMinutes(number("minutes")),
                Stream.of(text("growth").split(","))
                        .filter(size -> !size.isBlank())
                        .map(size -> Integer.valueOf(size.strip()))
                        .toList(),
                Boolean.parseBoolean(text("jmh")));
    }

    static String text(String name) {
        return Objects.requireNonNull(System.getProperty("benchmarks." + name), "benchmarks." + name);
    }

    static int number(String name) {
        return Integer.parseInt(text(name));
    }

    static Path path(String name) {
        return Path.of(text(name)).toAbsolutePath().normalize();
    }
}
