package dev.rollcall.benchmark;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What a run was asked for, out of the properties {@code benchmarks.*}; {@code docs/performance.md} explains them. */
record Options(
        boolean load,
        List<String> peers,
        int people,
        int requests,
        int rounds,
        Duration limit,
        Duration inAll,
        List<Integer> growth,
        int nodes,
        int soak,
        boolean neighbors,
        int pages,
        boolean jmh) {

    static Options read() {
        return new Options(
                Boolean.parseBoolean(text("load")),
                words("peers"),
                number("people"),
                number("requests"),
                number("rounds"),
                Duration.ofSeconds(number("seconds")),
                Duration.ofMinutes(number("minutes")),
                words("growth").stream().map(Integer::valueOf).toList(),
                number("nodes"),
                number("soak"),
                Boolean.parseBoolean(text("neighbors")),
                number("pages"),
                Boolean.parseBoolean(text("jmh")));
    }

    private static List<String> words(String name) {
        return Stream.of(text(name).split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
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
