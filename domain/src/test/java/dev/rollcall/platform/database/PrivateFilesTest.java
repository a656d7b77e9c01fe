package dev.rollcall.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class PrivateFilesTest {
    @TempDir
    Path parent;

    @Test
    void aNewDirectoryIsItsUsersAloneAndTheOneAboveItIsAsUsual() throws IOException {
        Path directory = parent.resolve("var/data");

        PrivateFiles.prepare(directory);

        assertThat(permissions(directory)).isEqualTo("rwx------");
        assertThat(permissions(directory.getParent())).isNotEqualTo("rwx------");
    }

    @Test
    void whatAnEarlierVersionLeftIsMadePrivate() throws IOException {
        Path directory = open(Files.createDirectory(parent.resolve("data")), "rwxr-xr-x");
        List<Path> files = Stream.of(
                        "rollcall.mv.db",
                        "rollcall.trace.db",
                        "rollcall.mv.db.newFile",
                        "rollcall.1234.temp.db",
                        "rollcall.key")
                .map(directory::resolve)
                .toList();
        for (Path file : files) {
            open(Files.createFile(file), "rw-r--r--");
        }

        PrivateFiles.prepare(directory);

        assertThat(permissions(directory)).isEqualTo("rwx------");
        assertThat(files).allSatisfy(file -> assertThat(permissions(file)).isEqualTo("rw-------"));
    }

    @Test
    void aDirectoryThatHoldsOtherThingsIsLeftAndOnlyOurFilesAreMadePrivate() throws IOException {
        Path directory = open(Files.createDirectory(parent.resolve("data")), "rwxr-xr-x");
        Path ours = open(Files.createFile(directory.resolve("rollcall.mv.db")), "rw-r--r--");
        Path program = open(Files.createFile(directory.resolve("rollcall.jar")), "rw-r--r--");
        Path theirs = open(Files.createFile(directory.resolve("theirs.db")), "rw-r--r--");

        PrivateFiles.prepare(directory);

        assertThat(permissions(directory)).isEqualTo("rwxr-xr-x");
        assertThat(permissions(ours)).isEqualTo("rw-------");
        assertThat(permissions(program)).isEqualTo("rw-r--r--");
        assertThat(permissions(theirs)).isEqualTo("rw-r--r--");
    }

    @Test
    void whatALinkLeadsToIsLeft() throws IOException {
        Path directory = Files.createDirectory(parent.resolve("data"));
        Path elsewhere = open(Files.createFile(parent.resolve("elsewhere")), "rw-r--r--");
        Files.createSymbolicLink(directory.resolve("rollcall.key"), elsewhere);

        PrivateFiles.prepare(directory);

        assertThat(permissions(elsewhere)).isEqualTo("rw-r--r--");
    }

    @Test
    void everyFileThatH2MakesIsItsUsersAlone() throws Exception {
        FilePath.register(new PrivateFilePath());
        String url = "jdbc:h2:private:" + parent.resolve("rollcall") + ";TRACE_LEVEL_FILE=2;WRITE_DELAY=0";
        try (var connection = DriverManager.getConnection(url, "rollcall", "");
                var statement = connection.createStatement()) {
            statement.execute("create table t (id int primary key, text clob)");
            statement.execute("insert into t select x, repeat('x', 10000) from system_range(1, 100)");
            assertFilesArePrivate("rollcall.mv.db", "rollcall.trace.db");
            statement.execute("shutdown defrag");
        } catch (SQLException e) {
            assertThat(e.getMessage()).contains("already closed");
        }
        assertFilesArePrivate("rollcall.mv.db", "rollcall.trace.db");
        var temporary = FilePath.get("private:" + parent.resolve("rollcall")).createTempFile(".temp.db", false);
        assertThat(temporary.exists()).isTrue();
        assertFilesArePrivate("rollcall.mv.db");
    }

    private void assertFilesArePrivate(String... names) throws IOException {
        assertThat(parent).isDirectoryContaining(file -> file.endsWith(names[0]));
        try (Stream<Path> files = Files.list(parent)) {
            assertThat(files.toList())
                    .extracting(file -> file.getFileName().toString())
                    .contains(names);
        }
        try (Stream<Path> files = Files.list(parent)) {
            assertThat(files).allSatisfy(file -> assertThat(permissions(file)).isEqualTo("rw-------"));
        }
    }

    private static Path open(Path path, String permissions) throws IOException {
        return Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
