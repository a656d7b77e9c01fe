package dev.rollcall.saml.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.saml.fixture.FreshCopy;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** In an EAR the thread's class loader is a web module's, or none; the library looks its parts up with it. */
class ContextClassLoaderTest {
    private static void signInUnder(ClassLoader context) throws Exception {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        try (var copy = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            var fresh = copy.loadClass(FreshCopy.class.getName());
            thread.setContextClassLoader(context);
            assertThat(fresh.getMethod("signIn").invoke(null)).isEqualTo("ada@example.com 1");
            assertThat(thread.getContextClassLoader()).isSameAs(context);
            assertThat(fresh).isNotSameAs(FreshCopy.class);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static URL[] classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> {
                    try {
                        return Path.of(entry).toUri().toURL();
                    } catch (MalformedURLException impossible) {
                        throw new IllegalStateException(impossible);
                    }
                })
                .toArray(URL[]::new);
    }

    @Test
    void none() throws Exception {
        signInUnder(null);
    }

    @Test
    void oneThatDoesNotKnowTheLibrary() throws Exception {
        try (var foreign = new URLClassLoader(new URL[0], ClassLoader.getPlatformClassLoader())) {
            signInUnder(foreign);
        }
    }

    @Test
    void oneThatHasAnotherCopyOfTheLibrary() throws Exception {
        try (var other = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            signInUnder(other);
        }
    }
}
