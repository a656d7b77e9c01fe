package dev.rollcall.systemtest.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Runs what has to be done before a counterpart can start. */
public final class Commands {
    private Commands() {}

    /**
     * Runs to the end, ten minutes at most.
     *
     * @throws IllegalStateException with what the program said, when it fails
     */
    public static void run(Path log, Path directory, String... command) {
        try {
            var process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (!process.waitFor(10, TimeUnit.MINUTES)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new IllegalStateException(command[0] + " takes too long; see " + log);
            }
            if (process.exitValue() != 0) {
                throw new IllegalStateException(command[0] + " fails: " + Files.readString(log));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
