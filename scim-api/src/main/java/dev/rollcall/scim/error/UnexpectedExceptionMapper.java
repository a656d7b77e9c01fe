package dev.rollcall.scim.error;

import dev.rollcall.platform.Ids;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.PessimisticLockException;
import jakarta.transaction.RollbackException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Everything that nobody expected: 503 with {@code Retry-After} for what passes (a lock that took too long, a database that is away), 500
 * otherwise. The log has the failure, the answer only the number under which it stands there.
 */
@Provider
public class UnexpectedExceptionMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = Logger.getLogger(UnexpectedExceptionMapper.class.getName());
    private static final Set<String> PASSING_SQL_CLASSES = Set.of("08", "40", "53", "57");
    private static final Set<String> PASSING_STATES = Set.of("55P03", "HYT00", "90131", "90020", "90098");

    @Override
    public Response toResponse(Throwable failure) {
        String number = Ids.next();
        LOG.log(Level.SEVERE, failure, () -> "SCIM request failed, number " + number);
        if (isPassing(failure)) {
            Response busy = ScimErrors.response(
                    503,
                    null,
                    "Rollcall could not finish the request in time and has changed nothing."
                            + " It will be tried again; if this stays, tell Rollcall's operator the number " + number
                            + ".");
            return Response.fromResponse(busy).header("Retry-After", 5).build();
        }
        return ScimErrors.response(
                500,
                null,
                "Something went wrong in Rollcall; nothing was changed. Retry the task;"
                        + " if this stays, tell Rollcall's operator the number " + number + ".");
    }

    private static boolean isPassing(Throwable failure) {
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

    // The container's pool has no connection left, or a dead one that it has just thrown away; it tells so by its text
    // only.
    private static boolean isOfThePool(SQLException failure) {
        return String.valueOf(failure.getMessage()).startsWith("Error in allocating a connection");
    }

    private static boolean isPassing(@Nullable String state) {
        return state != null
                && state.length() == 5
                && (PASSING_SQL_CLASSES.contains(state.substring(0, 2)) || PASSING_STATES.contains(state));
    }
}
