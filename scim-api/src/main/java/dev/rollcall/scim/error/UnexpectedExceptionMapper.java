package dev.rollcall.scim.error;

import dev.rollcall.platform.Ids;
import dev.rollcall.platform.failure.PassingFailure;
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

    @Override
    public Response toResponse(Throwable failure) {
        String number = Ids.next();
        LOG.log(Level.SEVERE, failure, () -> "SCIM request failed, number " + number);
        if (PassingFailure.isIn(failure)) {
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
}
