package dev.rollcall.platform.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.platform.secret.SecretBox;
import dev.rollcall.setting.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyFileTest {
    @TempDir
    Path directory;

    @Test
    void withoutAFileThereIsNoKey() {
        assertThat(KeyFile.in(directory).read()).isEmpty();
    }

    @Test
    void aKeyThatWasMadeIsReadAgainAndIsAnotherEachTime() {
        SecretBox made = KeyFile.in(directory).create();

        byte[] sealed = made.seal("secret".getBytes(UTF_8), "acme");
        assertThat(KeyFile.in(directory).read().orElseThrow().open(sealed, "acme"))
                .contains("secret".getBytes(UTF_8));
        assertThat(directory).isDirectoryNotContaining("glob:**.new");
        assertThat(KeyFile.in(directory).create().keyId()).isNotEqualTo(made.keyId());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theFileIsItsUsersAlone() throws IOException {
        KeyFile.in(directory).create();

        assertThat(Files.getPosixFilePermissions(directory.resolve("rollcall.key")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "no key at all"})
    void aFileThatHoldsNoKeyIsRefusedAndNeverReplaced(String content) throws IOException {
        Path file = Files.writeString(directory.resolve("rollcall.key"), content);

        assertThatThrownBy(() -> KeyFile.in(directory).read())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("backup");
        assertThat(file).hasContent(content);
    }
}
