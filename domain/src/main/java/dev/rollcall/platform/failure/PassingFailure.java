package dev.rollcall.platform.failure;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.PessimisticLockException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What passes by itself: a lock that took too long, a database that is away, a pool that has no connection left. */
public final class PassingFailure {
    private static final Set<String> PASSING_SQL_CLASSES = Set.of("08", "40", "53", "57");
    private static final Set<String> PASSING_STATES = Set.of("55P03", "HYT00", "90131", "90020", "90098");

    private PassingFailure() {}

    /** Whether such a one has caused the failure. */
    public static boolean isIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof LockTimeoutException
                    || cause instanceof PessimisticLockException
                    || cause instanceof RollbackException) {
                return true;
            }
            if (cause instanceof SQLException sql && (isPassing(sql.getSQLState()) || isOfThePool(sql))) {
                return true;
            }
        }
        return false;
    }

    /** Whether all connections to the database were in use for too long. */
    public static boolean isWithoutConnection(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException sql
                        && isOfThePool(sql)
                        && String.valueOf(sql.getMessage()).contains("max-wait-time"));
    }

    // The container's pool has no connection left, or a dead one that it has just thrown away. Only its text tells so.
    private static boolean isOfThePool(SQLException failure) {
        return String.valueOf(failure.getMessage()).startsWith("Error in allocating a connection");
    }

    private static boolean isPassing(@Nullable String state) {
        return state != null
                && state.length() == 5
                && (PASSING_SQL_CLASSES.contains(state.substring(0, 2)) || PASSING_STATES.contains(state));
    }
}
