package dev.rollcall.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunDirectoryTest {

    @TempDir
    Path home;

    @TempDir
    Path parent;

    @BeforeEach
    void pristineFiles() throws IOException {
        Files.createDirectories(home.resolve("config"));
        Files.createDirectories(home.resolve("lib/install"));
        Files.writeString(home.resolve("config/domain.xml"), "<domain/>");
    }

    @Test
    void itIsACopyAndIsGoneAfterwards() throws IOException {
        try (var run = RunDirectory.copyOf(home, parent)) {
            assertThat(run.path().resolve("config/domain.xml")).hasContent("<domain/>");
            assertThat(run.path().resolve("lib/install")).isDirectory();
        }
        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void anotherRunsDirectoryStays() throws IOException {
        try (var first = RunDirectory.copyOf(home, parent);
                var second = RunDirectory.copyOf(home, parent)) {
            assertThat(first.path()).isDirectory().isNotEqualTo(second.path());
        }
    }

    @Test
    void whatAKilledProcessLeftIsRemovedByTheNextRun() throws IOException {
        var left = Files.createDirectories(parent.resolve("rollcall-run-killed/config"));
        Files.writeString(left.resolve("domain.xml"), "<domain/>");
        Files.createFile(parent.resolve("rollcall-run-killed.lock"));

        RunDirectory.copyOf(home, parent).close();

        assertThat(parent).isEmptyDirectory();
    }
}
