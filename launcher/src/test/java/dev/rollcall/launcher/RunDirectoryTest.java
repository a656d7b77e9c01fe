package dev.rollcall.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
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
    @DisabledOnOs(OS.WINDOWS)
    void nobodyElseReadsItOrItsLock() throws IOException {
        try (var run = RunDirectory.copyOf(home, parent)) {
            assertThat(permissions(run.path())).isEqualTo("rwx------");
            assertThat(permissions(run.temporary())).isEqualTo("rwx------");
            assertThat(permissions(parent.resolve(run.path().getFileName() + ".lock")))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkInPlaceOfALockIsLeft() throws IOException {
        var elsewhere = Files.createFile(home.resolve("elsewhere"));
        var link = Files.createSymbolicLink(parent.resolve("rollcall-run-link.lock"), elsewhere);

        RunDirectory.copyOf(home, parent).close();

        assertThat(link).exists();
        assertThat(elsewhere).exists();
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
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
