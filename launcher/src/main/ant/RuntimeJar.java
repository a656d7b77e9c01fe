import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Makes one jar of the runtime's many, which stand for the class path in the order of their names (docs/adr/0001):
 * {@code java RuntimeJar.java <directory of jars> <file to make>}. {@code runtime.xml} runs it as it stands here.
 *
 * <p>As on a class path, the first jar that has a name gives its content. Where all are read, the texts of all follow
 * each other: services of the JDK's and of HK2's. Each jar's license and notice stay, in a directory of its own.
 */
final class RuntimeJar {
    private final ZipOutputStream out;
    private final Set<String> names = new HashSet<>();
    private final Map<String, ByteArrayOutputStream> services = new TreeMap<>();

    private RuntimeJar(ZipOutputStream out) {
        this.out = out;
    }

    public static void main(String[] args) throws IOException {
        try (var jars = Files.list(Path.of(args[0]));
                var file = new BufferedOutputStream(Files.newOutputStream(Path.of(args[1])), 1 << 20);
                var out = new ZipOutputStream(file)) {
            // It is made with each clean build, and read from the memory of the machine.
            out.setLevel(Deflater.BEST_SPEED);
            var runtime = new RuntimeJar(out);
            runtime.put(JarFile.MANIFEST_NAME, "Manifest-Version: 1.0\r\nMulti-Release: true\r\n\r\n");
            for (Path jar : jars.filter(path -> path.toString().endsWith(".jar")).sorted().toList()) {
                runtime.addAll(jar);
            }
            runtime.putServices();
        }
    }

    private void addAll(Path file) throws IOException {
        try (var jar = new JarFile(file.toFile(), false)) {
            for (var entries = jar.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                String name = entry.getName();
                if (entry.isDirectory() || isOfTheJarAlone(name)) {
                    continue;
                }
                try (var content = jar.getInputStream(entry)) {
                    add(file, name, content.readAllBytes());
                }
            }
        }
    }

    /** What says something of a jar as a whole, and is not true of the one that is made. */
    private static boolean isOfTheJarAlone(String name) {
        return name.equals(JarFile.MANIFEST_NAME)
                || name.endsWith("module-info.class")
                || name.matches("META-INF/[^/]*\\.(SF|RSA|DSA|EC)|META-INF/INDEX\\.LIST");
    }

    private void add(Path jar, String name, byte[] content) throws IOException {
        if (name.matches("META-INF/(services|hk2-locator)/[^/]*")) {
            var together = services.computeIfAbsent(name, key -> new ByteArrayOutputStream());
            together.write(content);
            together.write('\n');
        } else if (name.matches("META-INF/[^/]*(LICENSE|NOTICE)[^/]*")) {
            put("META-INF/licenses/" + jar.getFileName() + name.substring("META-INF".length()), content);
        } else if (!names.contains(name)) {
            put(name, content);
        }
    }

    private void putServices() throws IOException {
        for (var service : services.entrySet()) {
            put(service.getKey(), service.getValue().toByteArray());
        }
    }

    private void put(String name, String text) throws IOException {
        put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void put(String name, byte[] content) throws IOException {
        names.add(name);
        var entry = new ZipEntry(name);
        // The same content makes the same file.
        entry.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
        out.putNextEntry(entry);
        out.write(content);
        out.closeEntry();
    }
}
