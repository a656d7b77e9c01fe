package dev.rollcall.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where everything goes that a test run makes: {@code target} of the module whose tests run. */
public final class TestDirectory {
    private TestDirectory() {}

    /** The directory that is removed by {@code mvn clean}. */
    public static Path target() {
        return Path.of(System.getProperty("rollcall.test.directory", "target"))
                .toAbsolutePath()
                .normalize();
    }

    /** A new directory in it; it stays there to be looked at. */
    public static Path create(String name) {
        try {
            return Files.createTempDirectory(Files.createDirectories(target().resolve("servers")), name + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
