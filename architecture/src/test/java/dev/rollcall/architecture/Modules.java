package dev.rollcall.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** All that is deployed or started, where the build has left it. */
final class Modules {
    private static final List<String> NAMES = List.of(
            "settings",
            "domain",
            "saml-metadata",
            "saml-sso",
            "sign-in",
            "scim-api",
            "admin-web",
            "scim-compliance",
            "launcher");

    private Modules() {}

    static JavaClasses classes() {
        var directories = NAMES.stream()
                .map(name -> Path.of("..", name, "target", "classes"))
                .toList();
        // A module that is not compiled would pass every rule.
        directories.forEach(directory -> {
            if (!Files.isDirectory(directory)) {
                throw new IllegalStateException(directory + " is missing: build with -am");
            }
        });
        return new ClassFileImporter().importPaths(directories);
    }

    /** The source files of all modules, in the order of their names. */
    static List<Source> sources() {
        return NAMES.stream()
                .map(name -> Path.of("..", name, "src", "main", "java"))
                .flatMap(Modules::files)
                .filter(file -> file.toString().endsWith(".java"))
                .map(Source::of)
                .toList();
    }

    /** The migrations of the database. */
    static Stream<Path> migrations() {
        return files(Path.of("..", "domain", "src", "main", "resources", "db", "migration"))
                .filter(file -> file.toString().endsWith(".sql"));
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
