package dev.rollcall.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class StartPhaseTest {
    private static final String OF_THE_START = "org/glassfish/hk2/classmodel/*.*";

    @Test
    void theShippedDirectivesHoldUntilTheStartIsOver() {
        try (var phase = StartPhase.begin(Path.of("src/main/config/compiler-directives.json"))) {
            assertThat(directives()).contains(OF_THE_START);
        }
        assertThat(directives()).isNotEmpty().doesNotContain(OF_THE_START);
    }

    private static String directives() {
        return StartPhase.jcmd("compilerDirectivesPrint");
    }
}
