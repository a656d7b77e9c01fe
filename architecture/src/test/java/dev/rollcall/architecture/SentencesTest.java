package dev.rollcall.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever the domain and SCIM refuse, they say in a sentence that is there in German, too. */
class SentencesTest {
    private static final Path FOLDER = Path.of("../domain/src/main/resources/dev/rollcall");
    private static final List<Path> SOURCES = Stream.of("domain", "sign-in", "scim-api")
            .map(module -> Path.of("..", module, "src/main/java"))
            .toList();

    /** What saml-metadata says, which has its own English; MetadataSentencesTest compares. */
    private static final Pattern OF_METADATA =
            Pattern.compile("metadata\\.(reason|leftAside|beside).*|part\\.metadata\\..*");

    private static final Pattern REFUSAL = Pattern.compile("new ([A-Z]\\w*)?"
            + "(InvalidValue|Conflict|NotFound|NotAllowed|NotUnique|PasskeyRefused)Exception\\(\\s*(?<what>[^\\s,)]+)");
    private static final Pattern KEY = Pattern.compile("Sentence\\.of\\(\\s*\"(?<key>[^\"]+)\"(?<more>\\s*\\+)?");
    private static final Pattern TEXT = Pattern.compile("\"([A-Za-z]+(?:\\.\\w+)*\\.?)\"");
    private static final Pattern PLACE = Pattern.compile("\\{\\d[^}]*}");

    private static Properties words(String name) throws IOException {
        var words = new Properties();
        try (Reader reader = Files.newBufferedReader(FOLDER.resolve(name))) {
            words.load(reader);
        }
        return words;
    }

    private static List<String> sources() throws IOException {
        List<String> sources = new ArrayList<>();
        for (Path root : SOURCES) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    sources.add(Files.readString(file));
                }
            }
        }
        return sources;
    }

    @Test
    void everyRefusalIsASentence() throws IOException {
        List<String> refusals = sources().stream()
                .flatMap(source -> REFUSAL.matcher(source).results())
                .map(found -> found.group(found.groupCount()))
                .toList();

        assertThat(refusals).hasSizeGreaterThan(100);
        assertThat(refusals)
                .filteredOn(what -> what.startsWith("\"") || what.startsWith("String"))
                .isEmpty();
        assertThat(refusals)
                .filteredOn(what -> !what.startsWith("Sentence.of("))
                // A sentence that was made before, and what a request that is applied again was answered.
                .containsOnly("refusal", "outcome.detail(");
    }

    @Test
    void everySentenceThatIsSaidIsThere() throws IOException {
        Set<String> known = words("sentences.properties").stringPropertyNames();

        for (String source : sources()) {
            KEY.matcher(source).results().forEach(found -> {
                String key = found.group(1);
                assertThat(known).as(key).anyMatch(found.group(2) == null ? key::equals : text -> text.startsWith(key));
            });
        }
    }

    @Test
    void everySentenceThatIsThereIsSaid() throws IOException {
        Set<String> texts = sources().stream()
                .flatMap(source -> TEXT.matcher(source).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());

        assertThat(words("sentences.properties").stringPropertyNames())
                .filteredOn(key -> !OF_METADATA.matcher(key).matches())
                .allSatisfy(key -> assertThat(texts)
                        .as(key)
                        .anyMatch(text -> text.equals(key) || text.contains(".") && key.startsWith(text)));
    }

    @Test
    void everySentenceIsThereInGermanAndTakesTheSame() throws IOException {
        Properties english = words("sentences.properties");
        Properties german = words("sentences_de.properties");

        assertThat(german.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        english.stringPropertyNames().forEach(key -> assertThat(places(german.getProperty(key)))
                .as(key)
                .isEqualTo(places(english.getProperty(key))));
    }

    @Test
    void aKeyGoesOnWhereAnotherEndsOnlyForAnotherIdentityProvider() throws IOException {
        Set<String> keys = words("sentences.properties").stringPropertyNames();

        assertThat(keys)
                .filteredOn(key -> keys.contains(key.substring(0, key.lastIndexOf('.'))))
                .hasSizeGreaterThan(10)
                .allMatch(key -> key.endsWith(".ENTRA") || key.endsWith(".OTHER"));
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(found -> found.group()).collect(Collectors.toCollection(TreeSet::new));
    }
}
