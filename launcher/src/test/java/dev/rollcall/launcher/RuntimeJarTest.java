package dev.rollcall.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program of the build that makes one jar of the runtime's, {@code src/main/ant/RuntimeJar.java}. */
class RuntimeJarTest {
    @TempDir
    private Path directory;

    @Test
    void theFirstJarGivesTheContentAndServicesAndLicensesOfAllStay() throws Exception {
        Path jars = Files.createDirectory(directory.resolve("jars"));
        jar(jars.resolve("b.jar"), Map.of("a.txt", "of b", "META-INF/services/s", "B", "META-INF/LICENSE", "L"));
        jar(
                jars.resolve("a.jar"),
                Map.of("a.txt", "of a", "META-INF/services/s", "A", "META-INF/hk2-locator/default", "[a]"));
        Files.writeString(jars.resolve("c.rar"), "no jar");

        try (var made = new JarFile(make(jars).toFile())) {
            assertThat(text(made, "a.txt")).isEqualTo("of a");
            assertThat(text(made, "META-INF/services/s")).isEqualTo("A\nB\n");
            assertThat(text(made, "META-INF/hk2-locator/default")).isEqualTo("[a]\n");
            assertThat(text(made, "META-INF/licenses/b.jar/LICENSE")).isEqualTo("L");
            assertThat(made.isMultiRelease()).isTrue();
        }
    }

    @Test
    void whatSaysSomethingOfAJarAsAWholeIsLeftOut() throws Exception {
        Path jars = Files.createDirectory(directory.resolve("jars"));
        jar(
                jars.resolve("a.jar"),
                Map.of("META-INF/A.SF", "", "META-INF/A.RSA", "", "module-info.class", "", "META-INF/INDEX.LIST", ""));

        try (var made = new JarFile(make(jars).toFile())) {
            assertThat(made.stream()).extracting(JarEntry::getName).containsExactly(JarFile.MANIFEST_NAME);
        }
    }

    private Path make(Path jars) throws IOException, InterruptedException {
        Path made = directory.resolve("runtime.jar");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        Path.of("src/main/ant/RuntimeJar.java").toAbsolutePath().toString(),
                        jars.toString(),
                        made.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return made;
    }

    private static void jar(Path file, Map<String, String> entries) throws IOException {
        try (var out = new JarOutputStream(Files.newOutputStream(file))) {
            for (var entry : entries.entrySet()) {
                out.putNextEntry(new JarEntry(entry.getKey()));
                out.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
    }

    private static String text(JarFile jar, String name) throws IOException {
        try (var content = jar.getInputStream(jar.getJarEntry(name))) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
