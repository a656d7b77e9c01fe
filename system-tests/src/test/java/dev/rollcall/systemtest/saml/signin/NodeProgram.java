package dev.rollcall.systemtest.saml.signin;

import dev.rollcall.systemtest.server.Commands;
import dev.rollcall.testsupport.TestDirectory;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A program of npm's, installed below {@code target} from the {@code package-lock.json} that stands below
 * {@code src/test/node}.
 */
public final class NodeProgram {
    private NodeProgram() {}

    /**
     * Its directory, with {@code node_modules} in it. Installs it where that has not been done, or has been done from
     * another lock.
     */
    public static synchronized Path install(String name) {
        var source = Path.of("src", "test", "node", name);
        var directory = TestDirectory.target().resolve("node").resolve(name);
        var installed = directory.resolve("installed.json");
        try {
            var lock = Files.readString(source.resolve("package-lock.json"));
            if (!Files.exists(installed) || !Files.readString(installed).equals(lock)) {
                Files.createDirectories(directory);
                try (var files = Files.list(source)) {
                    for (var file : files.toList()) {
                        Files.copy(file, directory.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
                    }
                }
                Commands.run(
                        directory.resolve("npm.log"),
                        directory,
                        find("npm").toString(),
                        "ci",
                        "--ignore-scripts",
                        "--no-audit",
                        "--no-fund");
                Files.writeString(installed, lock);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return directory;
    }

    /** {@code node} or {@code npm}: the one on the path, else the system's package. */
    public static Path find(String program) {
        return onPath(program)
                .or(() -> systemPackage(program))
                .orElseThrow(() -> new IllegalStateException("No " + program
                        + " for the tests with the identity provider saml-idp: install Node.js 18 or newer with npm."));
    }

    private static Optional<Path> onPath(String program) {
        var path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(File.pathSeparator))
                .map(entry -> Path.of(entry, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<Path> systemPackage(String program) {
        if (!"root".equals(System.getProperty("user.name"))) {
            return Optional.empty();
        }
        var directory = TestDirectory.create("node");
        for (var command :
                List.of(List.of("apt-get", "update"), List.of("apt-get", "install", "-y", "nodejs", "npm"))) {
            Commands.run(directory.resolve("apt.log"), directory, command.toArray(String[]::new));
        }
        return onPath(program);
    }
}
