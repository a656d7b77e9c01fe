package dev.rollcall.systemtest.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code docs/scim.md}, {@code docs/saml.md} and {@code docs/security.md} say which test proves which row of their
 * tables; those tests are there.
 */
@Tag("once")
class NamedTestsTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern TEST = Pattern.compile("`(\\w+)#(\\w+)`");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d[\\d., ]*) \\|.*$");
    private static final int ATTACKS = 87;

    @ParameterizedTest(name = "every test that docs/{0} names exists")
    @ValueSource(strings = {"scim.md", "saml.md", "security.md"})
    void namedTestsExist(String document) throws IOException {
        var sources = sources();
        var missing = new TreeSet<String>();
        var tests = TEST.matcher(text(document));
        int named = 0;
        while (tests.find()) {
            named++;
            var source = sources.getOrDefault(tests.group(1) + ".java", "");
            if (!Pattern.compile("\\bvoid " + tests.group(2) + "\\(")
                    .matcher(source)
                    .find()) {
                missing.add(tests.group());
            }
        }
        assertThat(named).isPositive();
        assertThat(missing).isEmpty();
    }

    @Test
    @DisplayName("every requirement of SCIM on the server names what proves it")
    void requirementsHaveProof() throws IOException {
        var rows = ROW.matcher(text("scim.md"));
        int count = 0;
        while (rows.find()) {
            count++;
            var row = rows.group();
            assertThat(TEST.matcher(row).find() || row.contains("| client |") || row.contains("operations.md"))
                    .as(row)
                    .isTrue();
        }
        assertThat(count).isPositive();
    }

    @Test
    @DisplayName("every attack on SAML has its row, and each row its test")
    void attacksHaveTests() throws IOException {
        var rows = ROW.matcher(text("saml.md")).results().toList();

        assertThat(rows).extracting(row -> Integer.parseInt(row.group(1))).containsExactly(numbers());
        assertThat(rows)
                .extracting(MatchResult::group)
                .allSatisfy(row -> assertThat(TEST.matcher(row).find()).as(row).isTrue());
    }

    private static Integer[] numbers() {
        var numbers = new Integer[ATTACKS];
        for (int n = 0; n < ATTACKS; n++) {
            numbers[n] = n + 1;
        }
        return numbers;
    }

    private static String text(String document) throws IOException {
        return Files.readString(ROOT.resolve("docs").resolve(document));
    }

    /** The text of every Java file by its name. */
    private static Map<String, String> sources() throws IOException {
        var sources = new HashMap<String, String>();
        for (var module : new String[] {
            "settings",
            "domain",
            "saml-metadata",
            "saml-sso",
            "sign-in",
            "scim-api",
            "admin-web",
            "scim-compliance",
            "in-container",
            "system-tests"
        }) {
            try (var files = Files.walk(ROOT.resolve(module).resolve("src"))) {
                for (var file :
                        (Iterable<Path>) files.filter(path -> path.toString().endsWith(".java"))::iterator) {
                    sources.merge(file.getFileName().toString(), Files.readString(file), String::concat);
                }
            }
        }
        return sources;
    }
}
