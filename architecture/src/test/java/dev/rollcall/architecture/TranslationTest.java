package dev.rollcall.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The words of the pages are there in German, too, and fit what is filled in. */
class TranslationTest {
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");
    private static final List<Path> SOURCES = List.of(Path.of("../admin-web/src/main"), Path.of("../sign-in/src/main"));
    /** What pages and classes quote: a key, or its beginning up to a dot, where the rest is put to it. */
    private static final Pattern QUOTED = Pattern.compile("[\"']([A-Za-z][\\w-]*(?:\\.[\\w-]+)*\\.?)[\"']");
    /** Ends a text for one identity provider, which is asked for with Okta's. */
    private static final Pattern PROVIDER = Pattern.compile("\\.(ENTRA|OTHER|other)$");

    /** The bundles, and what of each is for programs and records only, and so English. */
    enum Bundle {
        PAGES("admin-web/src/main/resources/dev/rollcall/web", "operator."),
        SIGN_IN("sign-in/src/main/resources/dev/rollcall/signin", "saml.record.");

        private final Path folder;
        private final List<String> english;

        Bundle(String folder, String... english) {
            this.folder = Path.of("..").resolve(folder);
            this.english = List.of(english);
        }

        private Properties read(String name) throws IOException {
            var words = new Properties();
            try (Reader reader = Files.newBufferedReader(folder.resolve(name))) {
                words.load(reader);
            }
            return words;
        }

        Properties english() throws IOException {
            return read("messages.properties");
        }

        Properties german() throws IOException {
            return read("messages_de.properties");
        }

        boolean staysEnglish(String key) {
            return english.stream().anyMatch(key::startsWith);
        }

        List<String> keysInGermanFile() throws IOException {
            return Files.readAllLines(folder.resolve("messages_de.properties")).stream()
                    .filter(line -> !line.startsWith("#") && line.contains("="))
                    .map(line -> line.substring(0, line.indexOf('=')).strip())
                    .toList();
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyKeyIsThereInGermanOnce(Bundle bundle) throws IOException {
        Set<String> wanted = bundle.english().stringPropertyNames().stream()
                .filter(key -> !bundle.staysEnglish(key))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(wanted).hasSizeGreaterThan(50);
        assertThat(bundle.keysInGermanFile()).containsExactlyInAnyOrderElementsOf(wanted);
    }

    @ParameterizedTest
    @EnumSource
    void everyGermanTextTakesWhatTheEnglishOneTakes(Bundle bundle) throws IOException {
        Properties english = bundle.english();
        Properties german = bundle.german();

        assertAll(german.stringPropertyNames().stream()
                .<Executable>map(key -> () -> assertThat(arguments(german.getProperty(key)))
                        .as(key)
                        .isEqualTo(arguments(english.getProperty(key, "")))));
    }

    @ParameterizedTest
    @EnumSource
    void everyTextIsUsed(Bundle bundle) throws IOException {
        Set<String> keys = bundle.english().stringPropertyNames();
        Set<String> quoted = quoted();
        List<String> beginnings =
                quoted.stream().filter(text -> text.endsWith(".")).toList();

        assertThat(keys).allSatisfy(key -> {
            String okta = PROVIDER.matcher(key).replaceFirst("");
            String asked = keys.contains(okta) ? okta : key;
            assertThat(quoted.contains(asked) || beginnings.stream().anyMatch(asked::startsWith))
                    .as(key)
                    .isTrue();
        });
    }

    private static Set<String> quoted() throws IOException {
        Set<String> quoted = new TreeSet<>();
        for (Path root : SOURCES) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(path -> path.toString().matches(".*\\.(java|xhtml|xml)"))
                        .toList()) {
                    QUOTED.matcher(Files.readString(file)).results().forEach(found -> quoted.add(found.group(1)));
                }
            }
        }
        return quoted;
    }

    @ParameterizedTest
    @EnumSource
    void everyTextIsAPatternAndNoneLosesAnApostrophe(Bundle bundle) throws IOException {
        for (Properties words : List.of(bundle.english(), bundle.german())) {
            assertAll(words.stringPropertyNames().stream().<Executable>map(key -> () -> {
                String text = words.getProperty(key);
                assertThat(text).as(key).doesNotContain("'");
                assertThat(filled(text)).as(key).doesNotContain("{", "}");
            }));
        }
    }

    private static TreeSet<String> arguments(String text) {
        return ARGUMENT.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String filled(String text) {
        return new MessageFormat(text, Locale.GERMAN).format(new Object[] {1, 2, 3, 4, 5, 6});
    }
}
