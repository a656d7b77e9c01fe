package dev.rollcall.launcher.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.LogRecord;
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

    private static LogRecord severe(String message, Throwable thrown) {
        var entry = new LogRecord(Level.SEVERE, message);
        entry.setThrown(thrown);
        return entry;
    }
}
