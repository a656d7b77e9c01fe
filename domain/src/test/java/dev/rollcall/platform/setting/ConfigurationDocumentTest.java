package dev.rollcall.platform.setting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.setting.OperatorSetting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConfigurationDocumentTest {
    private static final Path PROJECT = Path.of("..");
    /** File names, and properties that one part of Rollcall leaves for another. */
    private static final List<String> NO_SETTINGS =
            List.of(FailedStart.PROPERTY, "rollcall.ear", "rollcall.jar", "rollcall.key", "rollcall.parent");

    private static final Pattern KEY = Pattern.compile("\"(rollcall\\.[a-z]+(?:\\.[a-z]+)*)\"");
    private static final Pattern ROW =
            Pattern.compile("^\\| `(ROLLCALL_[A-Z_]+)` \\| (?:`([^`]*)`|[^|]*) \\|", Pattern.MULTILINE);

    @Test
    void everyKeyThatTheCodeReadsStandsInTheDocumentAndNoOther() throws IOException {
        Set<String> inCode = new TreeSet<>();
        for (String module : List.of(
                "settings", "domain", "sign-in", "saml-metadata", "saml-sso", "scim-api", "admin-web", "launcher")) {
            for (Path file : sources(PROJECT.resolve(module).resolve("src/main/java"))) {
                Matcher key = KEY.matcher(Files.readString(file));
                while (key.find()) {
                    inCode.add(OperatorSetting.environmentName(key.group(1)));
                }
            }
        }
        NO_SETTINGS.forEach(name -> inCode.remove(OperatorSetting.environmentName(name)));

        Set<String> inDocument = new TreeSet<>();
        Matcher row = ROW.matcher(document());
        while (row.find()) {
            inDocument.add(row.group(1));
        }
        assertThat(inDocument).isEqualTo(inCode);
    }

    @Test
    void theDefaultsInTheDocumentAreThoseOfTheDefaultsFile() throws IOException {
        Properties defaults = new Properties();
        try (var in = getClass().getResourceAsStream("/META-INF/microprofile-config.properties")) {
            defaults.load(in);
        }
        String document = document();
        defaults.forEach((key, value) -> assertThat(document)
                .contains("| `" + OperatorSetting.environmentName((String) key) + "` | `" + value + "` |"));
    }

    private static String document() throws IOException {
        return Files.readString(PROJECT.resolve("docs/configuration.md"));
    }

    private static List<Path> sources(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
