package dev.rollcall.scim.error;

import dev.rollcall.platform.Ids;
import dev.rollcall.platform.failure.PassingFailure;
import dev.rollcall.platform.sentence.Sentence;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Everything that nobody expected: 503 with {@code Retry-After} for what passes (a lock that took too long, a database
 * that is away), 500 otherwise. The log has the failure, the answer only the number under which it stands there.
 */
@Provider
public class UnexpectedExceptionMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = Logger.getLogger(UnexpectedExceptionMapper.class.getName());
    private static final OnceAMinute TOLD = new OnceAMinute();

    @Override
    public Response toResponse(Throwable failure) {
        if (PassingFailure.isWithoutConnection(failure)) {
            return withoutConnection();
        }
        String number = Ids.next();
        LOG.log(Level.SEVERE, failure, () -> "SCIM request failed, number " + number);
        if (PassingFailure.isIn(failure)) {
            Response busy = ScimErrors.response(503, Sentence.of("scim.failure.late", number));
            return Response.fromResponse(busy).header("Retry-After", 5).build();
        }
        return ScimErrors.response(500, Sentence.of("scim.failure.unexpected", number));
    }

    // What comes of load comes often: no number, and no trace in the log each time.
    private static Response withoutConnection() {
        TOLD.tell(
                "pool",
                before -> LOG.warning("SCIM requests are answered 503: all connections to the database are in use"
                        + " (ROLLCALL_DB_POOL_SIZE). Refused since this was said last: " + before));
        Response busy = ScimErrors.response(503, Sentence.of("scim.failure.noConnection"));
        return Response.fromResponse(busy).header("Retry-After", 1).build();
    }
}
