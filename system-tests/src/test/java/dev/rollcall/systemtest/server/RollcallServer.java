package dev.rollcall.systemtest.server;

import dev.rollcall.testsupport.FreePort;
import dev.rollcall.testsupport.TestDirectory;
import dev.rollcall.testsupport.quick.QuickSecurity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Rollcall as an operator runs it: {@code bin/rollcall} in a process of its own, on a free loopback port. The process
 * ends with this JVM at the latest.
 */
public final class RollcallServer implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
    // A server of tests lives for minutes: to compile for hours of load, or to keep the heap small, costs more than it
    // brings. Without C2 the JVM would keep 48 MB for code, which is too little here: what finds no place is
    // interpreted.
    private static final String FOR_A_SHORT_LIFE =
            "-XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=240m -Xms320m -Xmn128m " + QuickSecurity.javaOption();
    private static final String READY = "Rollcall is ready at ";

    private final Map<String, String> environment;
    private final int port;
    private final Path directory;
    private final Thread killer = new Thread(this::kill, "kill-rollcall");
    private @Nullable Process process;
    private int restarts;

    private RollcallServer(Map<String, String> environment, int port) {
        this.environment = Map.copyOf(environment);
        this.port = port;
        this.directory = TestDirectory.create("rollcall");
        Runtime.getRuntime().addShutdownHook(killer);
    }

    /** Starts a server on a free port and waits until it is ready. */
    public static RollcallServer start(Map<String, String> environment) {
        var server = launch(environment, FreePort.next());
        server.awaitReady();
        return server;
    }

    /** Starts the process and does not wait, for the tests that expect it to refuse. */
    public static RollcallServer launch(Map<String, String> environment, int port) {
        var server = new RollcallServer(environment, port);
        server.launch(Map.of());
        return server;
    }

    private void launch(Map<String, String> more) {
        makeClassArchive();
        var builder = new ProcessBuilder(script())
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile().toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("ROLLCALL_"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_OPTS", FOR_A_SHORT_LIFE);
        builder.environment().put("ROLLCALL_HTTP_PORT", String.valueOf(port));
        builder.environment().putAll(environment);
        builder.environment().putAll(more);
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Once for all servers of a build: each of them starts a sixth sooner with it. */
    private static synchronized void makeClassArchive() {
        var archive = Workspace.home().resolve("classes.jsa");
        try {
            if (!Files.exists(archive)
                    || Files.getLastModifiedTime(archive)
                                    .compareTo(Files.getLastModifiedTime(
                                            Workspace.home().resolve("rollcall.jar")))
                            < 0) {
                Commands.run(TestDirectory.create("archive").resolve("log"), Workspace.home(), script(), "archive");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String script() {
        return Workspace.home().resolve("bin/rollcall").toString();
    }

    /** Waits for the line that says it is ready; fails with the log when the process ends or takes too long. */
    public void awaitReady() {
        var deadline = Instant.now().plus(START_LIMIT);
        int starts = 1 + restarts;
        while (log().split(READY, -1).length - 1 < starts) {
            if (!process().isAlive() || Instant.now().isAfter(deadline)) {
                int size = log().length();
                kill();
                throw new IllegalStateException("The server is not ready. Its log " + logFile() + " ends with:\n"
                        + log().substring(Math.max(0, size - 4000)));
            }
            pause();
        }
    }

    /** Stops the server, if it runs, and starts it again with the same port and environment. */
    public void restart() {
        restart(Map.of());
    }

    /** The same with more environment, for this time. */
    public void restart(Map<String, String> more) {
        if (process().isAlive()) {
            stop();
        }
        restarts++;
        launch(more);
        awaitReady();
    }

    /** Asks the process to end (SIGTERM) and answers its exit code. */
    public int stop() {
        process().destroy();
        return awaitExit(STOP_LIMIT);
    }

    /** Ends the process at once (SIGKILL), as a crash would. */
    public void kill() {
        var running = process;
        if (running != null && running.isAlive()) {
            running.destroyForcibly();
            awaitExit(STOP_LIMIT);
        }
    }

    /** Waits until the process has ended and answers its exit code. */
    public int awaitExit(Duration limit) {
        try {
            if (!process().waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process().destroyForcibly();
                throw new IllegalStateException("The server did not end within " + limit + ". Its log: " + logFile());
            }
            return process().exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Where it is reached, without a slash at the end. */
    public URI baseUri() {
        return URI.create("http://localhost:" + port);
    }

    /** Everything it wrote so far, to standard output and to standard error. */
    public String log() {
        try {
            return Files.exists(logFile()) ? Files.readString(logFile(), StandardCharsets.UTF_8) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its working directory, below {@code target}. */
    public Path directory() {
        return directory;
    }

    /** Ends it at once: to undeploy takes its time, and how it ends when asked is seen by {@link #stop}. */
    @Override
    public void close() {
        kill();
        Runtime.getRuntime().removeShutdownHook(killer);
    }

    private Path logFile() {
        return directory.resolve("rollcall.log");
    }

    private Process process() {
        if (process == null) {
            throw new IllegalStateException("not launched");
        }
        return process;
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
