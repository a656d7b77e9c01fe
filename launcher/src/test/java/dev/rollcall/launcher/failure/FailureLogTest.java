package dev.rollcall.launcher.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FailureLogTest {

    private final FailureLog log = new FailureLog();

    @AfterEach
    void forget() {
        System.clearProperty(FailureLog.APPLICATION_SAYS);
    }

    @Test
    void theFirstExceptionsRootCauseIsTheFailure() {
        log.publish(severe("before", null));
        log.publish(severe("wrapped", new IllegalStateException("outer", new IllegalArgumentException("inner"))));
        log.publish(severe("later", new IllegalStateException("consequence")));

        assertThat(log.failure()).isEqualTo("inner");
    }

    @Test
    void withoutAnExceptionItIsTheFirstSevereMessage() {
        log.publish(new LogRecord(Level.WARNING, "harmless"));
        log.publish(severe("broken", null));

        assertThat(log.failure()).isEqualTo("broken");
    }

    @Test
    void theApplicationsOwnSentenceComesFirst() {
        log.publish(severe("wrapped", new IllegalStateException("inner")));
        System.setProperty(FailureLog.APPLICATION_SAYS, "The database is in use.");

        assertThat(log.failure()).isEqualTo("The database is in use.");
    }

    @Test
    void whatFollowsUponTheApplicationsSentenceIsNotTold() {
        var logger = Logger.getAnonymousLogger();
        var told = new ArrayList<String>();
        logger.setUseParentHandlers(false);
        logger.addHandler(new TellingHandler(told));
        log.listen(logger);

        logger.warning("before");
        System.setProperty(FailureLog.APPLICATION_SAYS, "The database is in use.");
        logger.warning("a timer of what is not there");
        logger.severe("consequence");
        log.release(logger);

        assertThat(told).containsExactly("before");
    }

    /** Where a build is deployed again after one that failed. */
    @Test
    void theSentenceOfAFormerDeploymentHidesNothing() {
        System.setProperty(FailureLog.APPLICATION_SAYS, "The database was in use.");
        var logger = Logger.getAnonymousLogger();
        var told = new ArrayList<String>();
        logger.setUseParentHandlers(false);
        logger.addHandler(new TellingHandler(told));
        log.listen(logger);

        logger.info("it goes on");
        logger.severe("another reason");

        assertThat(log.failure()).isEqualTo("another reason");
        log.release(logger);
        assertThat(told).containsExactly("it goes on", "another reason");
    }

    private static final class TellingHandler extends Handler {
        private final List<String> told;

        TellingHandler(List<String> told) {
            this.told = told;
        }

        @Override
        public void publish(LogRecord entry) {
            if (isLoggable(entry)) {
                told.add(entry.getMessage());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    private static LogRecord severe(String message, Throwable thrown) {
        var entry = new LogRecord(Level.SEVERE, message);
        entry.setThrown(thrown);
        return entry;
    }
}
