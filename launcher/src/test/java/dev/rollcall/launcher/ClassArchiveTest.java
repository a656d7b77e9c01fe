package dev.rollcall.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {
    @TempDir
    Path home;

    @TempDir
    Path directory;

    /** Else making the archive would bring the operator's database up to date, and lock it. */
    @Test
    void itsStartKnowsNothingOfTheOperatorsDatabase() throws IOException {
        Files.createDirectories(home.resolve("bin"));
        Files.write(
                home.resolve("bin/jvm.options"),
                List.of("# Ours", "-Xmx256m", " -XX:+UseSerialGC", "-Drollcall.db.url=jdbc:postgresql://db/rollcall"));

        ProcessBuilder start = new ClassArchive(home).start(directory, home.resolve("classes.jsa.new"));

        assertThat(start.command())
                .contains("-Xmx256m", "-XX:+UseSerialGC")
                .noneMatch(option -> option.contains("postgresql") || option.startsWith("#"));
        assertThat(start.environment())
                .containsEntry("ROLLCALL_DATA_DIR", directory.resolve("data").toString());
    }

    @Test
    void norOfSettingsInTheEnvironment() {
        var environment = new HashMap<>(Map.of(
                "ROLLCALL_DB_URL",
                "jdbc:postgresql://db/rollcall",
                "JDK_JAVA_OPTIONS",
                "-Drollcall.db.url=jdbc:postgresql://db/rollcall",
                "JAVA_TOOL_OPTIONS",
                "-Drollcall.db.user=rollcall",
                "PATH",
                "/usr/bin"));

        ClassArchive.forgetSettings(environment);

        assertThat(environment).containsOnlyKeys("PATH");
    }
}
