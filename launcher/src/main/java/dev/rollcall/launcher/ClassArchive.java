package dev.rollcall.launcher;

import dev.rollcall.launcher.failure.StartupFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Makes {@value #FILE} beside the jar: the classes of the runtime as the JVM keeps them in memory, so that a start need
 * not read them again. It is made by a start on an empty database of its own, and holds for this JVM and this build
 * only; the JVM leaves aside one that does not fit.
 */
final class ClassArchive {
    /** The name of the file; {@code bin/rollcall} looks for it. */
    static final String FILE = "classes.jsa";

    private static final long SECONDS = 180;

    /** With them the JVM takes options that are on no command line. */
    private static final Set<String> OF_JAVA = Set.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS");

    private final Path home;

    ClassArchive(Path home) {
        this.home = home;
    }

    /**
     * Makes it, or makes it anew.
     *
     * @throws StartupFailure when the start for it fails
     */
    void make() throws IOException, InterruptedException {
        var directory = Files.createTempDirectory("rollcall-archive-");
        var made = home.resolve(FILE + ".new");
        try {
            var log = directory.resolve("log");
            var process = start(directory, made)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            // Nobody else would end it.
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly, "end-archive"));
            try {
                awaitReady(process, log);
                process.destroy();
                if (!process.waitFor(SECONDS, TimeUnit.SECONDS) || !Files.isRegularFile(made)) {
                    throw failure(log);
                }
            } finally {
                process.destroyForcibly();
            }
            Files.move(made, home.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(made);
            Directories.delete(directory);
        }
    }

    /** A start that knows nothing of the operator's settings, however they are set: its database is its own. */
    ProcessBuilder start(Path directory, Path made) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-XX:ArchiveClassesAtExit=" + made,
                "-Xlog:cds=off",
                "-Xlog:cds+dynamic=off",
                "-Djava.io.tmpdir=" + directory,
                // It lives for seconds: what is compiled for hours of load would be lost.
                "-XX:TieredStopAtLevel=1"));
        try (var options = Files.lines(home.resolve("bin/jvm.options"))) {
            options.map(String::strip).filter(option -> option.startsWith("-X")).forEach(command::add);
        }
        command.addAll(List.of("-jar", home.resolve("rollcall.jar").toString()));
        var builder = new ProcessBuilder(command).directory(directory.toFile());
        forgetSettings(builder.environment());
        builder.environment()
                .putAll(Map.of(
                        "ROLLCALL_DATA_DIR", directory.resolve("data").toString(),
                        "ROLLCALL_HTTP_PORT", String.valueOf(freePort())));
        return builder;
    }

    static void forgetSettings(Map<String, String> environment) {
        environment.keySet().removeIf(name -> name.startsWith("ROLLCALL_") || OF_JAVA.contains(name));
    }

    private static void awaitReady(Process process, Path log) throws IOException, InterruptedException {
        for (long left = SECONDS * 10; left > 0; left--) {
            if (Files.readString(log).contains(Rollcall.READY)) {
                return;
            }
            if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                break;
            }
        }
        throw failure(log);
    }

    private static StartupFailure failure(Path log) throws IOException {
        return new StartupFailure(
                "The class-data archive could not be made; Rollcall starts without it, in a few seconds more."
                        + " The start for it said:\n" + Files.readString(log));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
