package dev.rollcall.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TrustStoreTest {
    private static final String PROPERTY = "javax.net.ssl.trustStore";

    private final String before = System.getProperty(PROPERTY);

    @AfterEach
    void putBack() {
        if (before == null) {
            System.clearProperty(PROPERTY);
        } else {
            System.setProperty(PROPERTY, before);
        }
    }

    @Test
    void isJavasOwnUnlessTheOperatorNamesAnother() {
        System.clearProperty(PROPERTY);
        TrustStore.useJavas();
        assertThat(Path.of(System.getProperty(PROPERTY))).exists().endsWithRaw(Path.of("security", "cacerts"));

        System.setProperty(PROPERTY, "/etc/own.p12");
        TrustStore.useJavas();
        assertThat(System.getProperty(PROPERTY)).isEqualTo("/etc/own.p12");
    }
}
