package dev.rollcall.scim.error;

import dev.rollcall.scim.protocol.ScimException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Refusals of the protocol. */
@Provider
public class ScimExceptionMapper implements ExceptionMapper<ScimException> {
    @Override
    public Response toResponse(ScimException e) {
        var refusal =
                Response.fromResponse(ScimErrors.response(e.status(), e.scimType(), String.valueOf(e.getMessage())));
        e.headers().forEach(refusal::header);
        return refusal.build();
    }
}
