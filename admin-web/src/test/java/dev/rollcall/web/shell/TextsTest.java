package dev.rollcall.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Pattern IN_PAGES = Pattern.compile("(?:text\\[|words\\.say\\()'([^']+)'[\\],]");
    private static final Pattern IN_CODE = Pattern.compile("(?<!SignIn)Texts\\.of\\(\\s*\"([^\"]+)\"\\s*[,)]");

    @Test
    void everyTextThatAPageOrABeanNamesIsInTheBundle() throws IOException {
        var bundle = ResourceBundle.getBundle("dev.rollcall.web.messages");
        var named = new TreeSet<String>();
        collect(Path.of("src/main/webapp"), ".xhtml", IN_PAGES, named);
        collect(Path.of("src/main/java"), ".java", IN_CODE, named);

        assertThat(named).hasSizeGreaterThan(150);
        assertThat(named)
                .allSatisfy(key -> assertThat(bundle.containsKey(key)).as(key).isTrue());
    }

    @Test
    void noTextHasAStraightApostropheWhichAPatternWouldSwallow() {
        var bundle = ResourceBundle.getBundle("dev.rollcall.web.messages");

        assertThat(bundle.keySet())
                .allSatisfy(key -> assertThat(bundle.getString(key)).as(key).doesNotContain("'"));
    }

    private static void collect(Path root, String ending, Pattern pattern, TreeSet<String> into) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(ending)).toList()) {
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    into.add(matcher.group(1));
                }
            }
        }
    }
}
