package dev.rollcall.scim.error;

import dev.rollcall.platform.failure.DomainException;
import dev.rollcall.scim.protocol.ScimException;
import jakarta.ws.rs.core.Response;

/** The answer to a failure, where it is part of a larger answer and no mapper sees it. */
public final class Failures {
    private Failures() {}

    /** The same answer as the failure would have as a request's own. */
    public static Response response(RuntimeException failure) {
        if (failure instanceof ScimException refusal) {
            return new ScimExceptionMapper().toResponse(refusal);
        }
        return failure instanceof DomainException refusal
                ? new DomainExceptionMapper().toResponse(refusal)
                : new UnexpectedExceptionMapper().toResponse(failure);
    }
}
