package dev.rollcall.launcher.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That another process's is refused, {@code HardenedServerIT} sees. */
class EmbeddedDatabaseTest {
    @TempDir
    private Path directory;

    @Test
    void itLiesInTheDataDirectory() {
        assertThat(EmbeddedDatabase.from(new Properties(), Map.of("ROLLCALL_DATA_DIR", directory.toString())))
                .contains(new EmbeddedDatabase(directory.resolve("rollcall.mv.db")));
    }

    @Test
    void withPostgresqlThereIsNone() {
        assertThat(EmbeddedDatabase.from(
                        new Properties(), Map.of("ROLLCALL_DB_URL", "jdbc:postgresql://localhost/rollcall")))
                .isEmpty();
    }

    @Test
    void oneThatIsNotThereYetIsUnused() {
        assertThatCode(new EmbeddedDatabase(directory.resolve("rollcall.mv.db"))::requireUnused)
                .doesNotThrowAnyException();
    }

    @Test
    void toAskLeavesItFree() throws IOException {
        Path file = Files.writeString(directory.resolve("rollcall.mv.db"), "what lies there");

        new EmbeddedDatabase(file).requireUnused();

        assertThat(file).hasContent("what lies there");
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            assertThat(lock).isNotNull();
        }
    }
}
