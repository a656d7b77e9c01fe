package dev.rollcall.launcher.failure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * What the server logs as severe while it deploys. The server tells the cause of a failed deployment only there,
 * several times over and with its stack traces; they are held back until it is known whether the application has said
 * in one sentence what is wrong. Once it has, nothing else is of use: what was to run meanwhile fails, too.
 */
public final class FailureLog extends Handler {

    /** The system property that the application sets to a sentence before it refuses to start. */
    static final String APPLICATION_SAYS = "rollcall.startup.failure";

    private static final SimpleFormatter FORMATTER = new SimpleFormatter();

    private final List<LogRecord> severe = new ArrayList<>();

    /**
     * Begins to listen, and to keep severe entries from the other handlers, and whatever follows upon the sentence. One
     * that a former deployment has left is forgotten.
     */
    public void listen(Logger logger) {
        System.clearProperty(APPLICATION_SAYS);
        for (var handler : logger.getHandlers()) {
            handler.setFilter(entry -> !isSevere(entry) && applicationSays().isEmpty());
        }
        logger.addHandler(this);
    }

    /** Lets the other handlers have their log again, with what was held back unless the application explains it. */
    public synchronized void release(Logger logger) {
        logger.removeHandler(this);
        for (var handler : logger.getHandlers()) {
            handler.setFilter(null);
            if (applicationSays().isEmpty()) {
                severe.forEach(handler::publish);
            }
        }
    }

    @Override
    public synchronized void publish(LogRecord entry) {
        if (isSevere(entry)) {
            severe.add(entry);
        }
    }

    /** The application's own sentence, else the root cause of what was logged first, else the first severe message. */
    public synchronized String failure() {
        if (!applicationSays().isEmpty()) {
            return applicationSays();
        }
        return severe.stream()
                .map(LogRecord::getThrown)
                .filter(Objects::nonNull)
                .map(FailureLog::rootMessage)
                .findFirst()
                .or(() -> severe.stream().map(FORMATTER::formatMessage).findFirst())
                .orElse("The application was not deployed, and the server's log does not say why.");
    }

    /** What the innermost exception says; its type when it says nothing. */
    public static String rootMessage(Throwable failure) {
        var root = failure;
        for (int depth = 0; root.getCause() != null && depth < 100; depth++) {
            root = root.getCause();
        }
        var said = root.getMessage();
        return said == null || said.isBlank() ? root.getClass().getName() : said;
    }

    private static String applicationSays() {
        return System.getProperty(APPLICATION_SAYS, "").strip();
    }

    private static boolean isSevere(LogRecord entry) {
        return entry.getLevel().intValue() >= Level.SEVERE.intValue();
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
