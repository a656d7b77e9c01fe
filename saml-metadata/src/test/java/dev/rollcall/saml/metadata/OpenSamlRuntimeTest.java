package dev.rollcall.saml.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Each test starts a fresh copy of everything, because OpenSAML starts once per class loader. */
class OpenSamlRuntimeTest {

    private static Object parseInAFreshCopy(ClassLoader context) throws Exception {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        try (var copy = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            var parser = copy.loadClass(IdpMetadataParser.class.getName());
            var parse = parser.getMethod("parse", byte[].class, Instant.class);
            var instance = parser.getConstructor().newInstance();
            thread.setContextClassLoader(context);
            var metadata = parse.invoke(instance, new MetadataXml().bytes(), Uploads.NOW);
            assertThat(thread.getContextClassLoader()).isSameAs(context);
            assertThat(metadata.getClass()).isNotSameAs(IdpMetadata.class);
            return metadata.getClass().getMethod("entityId").invoke(metadata);
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

    @Nested
    class ContextClassLoader {
        @Test
        void itStartsUnderNone() throws Exception {
            assertThat(parseInAFreshCopy(null)).isEqualTo(MetadataXml.ENTITY_ID);
        }

        @Test
        void itStartsUnderOneThatDoesNotKnowTheLibrary() throws Exception {
            try (var foreign = new URLClassLoader(new URL[0], ClassLoader.getPlatformClassLoader())) {
                assertThat(parseInAFreshCopy(foreign)).isEqualTo(MetadataXml.ENTITY_ID);
            }
        }

        @Test
        void itStartsUnderOneThatHasAnotherCopyOfTheLibrary() throws Exception {
            try (var other = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
                assertThat(parseInAFreshCopy(other)).isEqualTo(MetadataXml.ENTITY_ID);
            }
        }

        @Test
        void itIsPutBackAfterARefusal() {
            var thread = Thread.currentThread();
            var before = thread.getContextClassLoader();
            thread.setContextClassLoader(null);
            try {
                Uploads.refuse(Reason.NO_CERTIFICATE, new MetadataXml().keys());
                assertThat(thread.getContextClassLoader()).isNull();
            } finally {
                thread.setContextClassLoader(before);
            }
        }
    }

    @Nested
    class Log {
        @Test
        void startAndParseWriteNoWarning() throws Exception {
            var root = Logger.getLogger("");
            var loud = new Loud();
            root.addHandler(loud);
            try {
                parseInAFreshCopy(null);
            } finally {
                root.removeHandler(loud);
            }
            assertThat(loud.messages).isEmpty();
        }
    }

    private static final class Loud extends Handler {
        private final CopyOnWriteArrayList<String> messages = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord entry) {
            if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
                messages.add(entry.getLoggerName() + ": " + entry.getMessage());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
