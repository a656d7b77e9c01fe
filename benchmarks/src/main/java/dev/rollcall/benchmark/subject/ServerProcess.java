package dev.rollcall.benchmark.subject;

import dev.rollcall.testsupport.TestDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A process of a subject's, with its log in a directory of its own. It ends with this JVM at the latest. */
final class ServerProcess implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final Path directory;
    private final Process process;

    ServerProcess(String name, List<String> command, Map<String, String> environment) throws IOException {
        directory = TestDirectory.create(name);
        var builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log().toFile());
        builder.environment().keySet().removeIf(variable -> variable.startsWith("ROLLCALL_"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill, "kill-subject"));
    }

    /** Runs a command to its end, in a directory. */
    static void run(Path directory, List<String> command) throws IOException, InterruptedException {
        var log = TestDirectory.create("command").resolve("log");
        var process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IllegalStateException(command + " failed:\n" + Files.readString(log));
        }
    }

    /**
     * Waits for a line of its log that has this text.
     *
     * @return what follows the text in that line
     */
    String await(String text) throws IOException, InterruptedException {
        var deadline = Instant.now().plus(LIMIT);
        while (true) {
            for (String line : Files.readAllLines(log())) {
                int at = line.indexOf(text);
                if (at >= 0) {
                    return line.substring(at + text.length()).strip();
                }
            }
            if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("Not ready:\n" + Files.readString(log()));
            }
            Thread.sleep(50);
        }
    }

    long pid() {
        return process.pid();
    }

    private Path log() {
        return directory.resolve("log");
    }

    /** Ends it as a machine that loses its power does. */
    void kill() {
        all().forEach(ProcessHandle::destroyForcibly);
    }

    /** A script may wait for the server that it has started. */
    private Stream<ProcessHandle> all() {
        return Stream.concat(process.descendants(), Stream.of(process.toHandle()));
    }

    @Override
    public void close() {
        all().toList().forEach(ProcessHandle::destroy);
        try {
            process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        kill();
    }
}
