package dev.rollcall.systemtest.scim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code docs/scim.md} says which test proves which requirement; those tests are there. */
@Tag("once")
class ScimDocumentTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern TEST = Pattern.compile("`(\\w+)#(\\w+)`");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| \\d[\\d., ]* \\|.*$");

    @Test
    @DisplayName("every test that the table of requirements names exists")
    void namedTestsExist() throws IOException {
        var sources = sources();
        var missing = new TreeSet<String>();
        var tests = TEST.matcher(document());
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
    @DisplayName("every requirement on the server names what proves it")
    void requirementsHaveProof() throws IOException {
        var rows = ROW.matcher(document());
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

    private static String document() throws IOException {
        return Files.readString(ROOT.resolve("docs/scim.md"));
    }

    /** The text of every Java file by its name. */
    private static Map<String, String> sources() throws IOException {
        var sources = new HashMap<String, String>();
        for (var module : new String[] {"domain", "scim-api", "scim-compliance", "system-tests"}) {
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
