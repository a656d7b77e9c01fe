package dev.rollcall.testsupport.browser;

import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Finds a Chromium, and fetches one where there is none. */
final class ChromiumFinder {

    private static final String SETTING = "ROLLCALL_CHROMIUM";
    private static final List<String> NAMES =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private ChromiumFinder() {}

    /** The one that is set, else one on the path, else Playwright's own download, else the system's package. */
    static synchronized Path find() {
        return setByHand()
                .or(ChromiumFinder::onPath)
                .or(ChromiumFinder::playwrights)
                .or(ChromiumFinder::systemPackage)
                .orElseThrow(
                        () -> new IllegalStateException("No Chromium for the browser tests: install chromium, or set "
                                + SETTING + " to its executable."));
    }

    private static Optional<Path> setByHand() {
        return Optional.ofNullable(System.getenv(SETTING)).map(Path::of).map(path -> {
            if (!Files.isExecutable(path)) {
                throw new IllegalStateException(SETTING + "=" + path + " is not an executable file.");
            }
            return path;
        });
    }

    private static Optional<Path> onPath() {
        var path = System.getenv().getOrDefault("PATH", "");
        return NAMES.stream()
                .flatMap(name -> Stream.of(path.split(File.pathSeparator)).map(entry -> Path.of(entry, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<Path> playwrights() {
        var installed = run(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "com.microsoft.playwright.CLI",
                "install",
                "--only-shell",
                "chromium"));
        if (!installed) {
            return Optional.empty();
        }
        try (var playwright = Playwright.create()) {
            return Optional.of(Path.of(playwright.chromium().executablePath())).filter(Files::isExecutable);
        }
    }

    private static Optional<Path> systemPackage() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return Optional.empty();
        }
        run(List.of("apt-get", "update"));
        run(List.of("apt-get", "install", "-y", "chromium-headless-shell"));
        return onPath();
    }

    private static boolean run(List<String> command) {
        try {
            var process = new ProcessBuilder(command).inheritIO().start();
            if (process.waitFor(10, TimeUnit.MINUTES)) {
                return process.exitValue() == 0;
            }
            process.destroyForcibly();
            return false;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
