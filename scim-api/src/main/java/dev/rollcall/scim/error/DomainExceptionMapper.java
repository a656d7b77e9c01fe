package dev.rollcall.scim.error;

import dev.rollcall.directory.held.HeldException;
import dev.rollcall.platform.failure.ConflictException;
import dev.rollcall.platform.failure.DomainException;
import dev.rollcall.platform.failure.NotFoundException;
import dev.rollcall.platform.failure.NotUniqueException;
import dev.rollcall.platform.failure.StaleVersionException;
import dev.rollcall.scim.protocol.ScimType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Refusals of the domain, in the statuses and keywords of RFC 7644 §3.12. */
@Provider
public class DomainExceptionMapper implements ExceptionMapper<DomainException> {
    @Override
    public Response toResponse(DomainException e) {
        String detail = String.valueOf(e.getMessage());
        if (e instanceof HeldException) {
            return Response.fromResponse(ScimErrors.response(429, null, detail))
                    .header("Retry-After", HeldException.RETRY_AFTER)
                    .build();
        }
        if (e instanceof NotFoundException) {
            return ScimErrors.response(404, null, detail);
        }
        if (e instanceof NotUniqueException) {
            return ScimErrors.response(409, ScimType.UNIQUENESS, detail);
        }
        if (e instanceof ConflictException) {
            return ScimErrors.response(409, null, detail);
        }
        if (e instanceof StaleVersionException) {
            return ScimErrors.response(412, null, detail);
        }
        return ScimErrors.response(400, ScimType.INVALID_VALUE, detail);
    }
}
