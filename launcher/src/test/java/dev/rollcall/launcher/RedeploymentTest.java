package dev.rollcall.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedeploymentTest {

    @TempDir
    Path directory;

    @Test
    void whatABuildHasReplacedIsDeployedOnceAndWhatIsGoneIsNot() throws Exception {
        var archive = directory.resolve("rollcall.ear");
        Files.writeString(archive, "first");
        var deployed = new LinkedBlockingQueue<String>();
        Redeployment.watch(archive, () -> deployed.add(read(archive)));

        assertThat(deployed.poll(2, TimeUnit.SECONDS)).as("nothing has changed").isNull();
        Files.delete(archive);
        assertThat(deployed.poll(2, TimeUnit.SECONDS)).as("nothing is there").isNull();
        Files.writeString(archive, "the second");
        assertThat(deployed.poll(10, TimeUnit.SECONDS)).isEqualTo("the second");
        assertThat(deployed.poll(2, TimeUnit.SECONDS)).as("deployed already").isNull();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
