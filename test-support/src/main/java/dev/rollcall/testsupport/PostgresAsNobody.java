package dev.rollcall.testsupport;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The same PostgreSQL, run as a user without rights: for root on a machine that has no user namespaces, where the
 * library's own way ends in PostgreSQL's refusal. Its files lie in the temporary directory, which that user can reach.
 */
final class PostgresAsNobody implements Closeable {

    private static final String NOBODY = "65534";

    private final Path directory;
    private final Path binaries;
    private final int port = FreePort.next();
    private final Process server;

    PostgresAsNobody() throws IOException {
        directory = Files.createTempDirectory("rollcall-postgres-");
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxrwxrwx"));
        binaries = unpack();
        finish(run("initdb", "-A", "trust", "-U", "postgres", "-E", "UTF-8", "-D", data()));
        server = run("postgres", "-D", data(), "-p", String.valueOf(port), "-h", "127.0.0.1", "-k", "", "-F");
        Runtime.getRuntime().addShutdownHook(new Thread(server::destroy, "end-postgres"));
        awaitConnections();
    }

    private void awaitConnections() throws IOException {
        var deadline = Instant.now().plus(Duration.ofMinutes(1));
        while (true) {
            try {
                DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", "")
                        .close();
                return;
            } catch (SQLException e) {
                if (!server.isAlive() || Instant.now().isAfter(deadline)) {
                    throw new IOException("PostgreSQL does not start; its log is in " + directory, e);
                }
            }
        }
    }

    int port() {
        return port;
    }

    /** The library unpacks its binaries, and then fails where PostgreSQL refuses root. */
    private Path unpack() throws IOException {
        try (var refused = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(directory.toFile())
                .start()) {
            throw new IllegalStateException("PostgreSQL runs as root on port " + refused.getPort());
        } catch (IllegalStateException e) {
            try (var entries = Files.newDirectoryStream(directory, "PG-*")) {
                for (var entry : entries) {
                    return entry.resolve("bin");
                }
            }
            throw e;
        }
    }

    private String data() {
        return directory.resolve("data").toString();
    }

    private Process run(String program, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of("setpriv", "--reuid", NOBODY, "--regid", NOBODY, "--clear-groups"));
        command.add(binaries.resolve(program).toString());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        directory.resolve("postgres.log").toFile()))
                .start();
    }

    private static void finish(Process process) {
        if (!ended(process) || process.exitValue() != 0) {
            throw new IllegalStateException("PostgreSQL does not start as another user: " + process.info());
        }
    }

    private static boolean ended(Process process) {
        try {
            return process.waitFor(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        // Says no where the end of this JVM has stopped it already.
        ended(run("pg_ctl", "-D", data(), "-m", "fast", "-w", "stop"));
        ended(server);
        try (var paths = Files.walk(directory)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
