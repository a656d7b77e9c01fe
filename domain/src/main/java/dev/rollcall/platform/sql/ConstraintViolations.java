package dev.rollcall.platform.sql;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads which named constraint a failed write has hit; both databases put the name into the message. */
public final class ConstraintViolations {
    // SQLSTATE class 23: integrity constraint violation.
    private static final String VIOLATION = "23";

    private ConstraintViolations() {}

    /** Whether the failure is a violation of the constraint of that name. */
    public static boolean isOf(String constraint, PersistenceException failure) {
        SQLException cause = sqlCause(failure);
        return cause != null
                && String.valueOf(cause.getSQLState()).startsWith(VIOLATION)
                && String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT).contains(constraint);
    }

    private static @Nullable SQLException sqlCause(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql.getNextException() != null ? sql.getNextException() : sql;
            }
        }
        return null;
    }
}
