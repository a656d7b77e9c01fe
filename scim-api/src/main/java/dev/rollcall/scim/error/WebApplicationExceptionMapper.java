package dev.rollcall.scim.error;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** What the JAX-RS runtime refuses by itself: unknown addresses, methods, media types. */
@Provider
public class WebApplicationExceptionMapper implements ExceptionMapper<WebApplicationException> {
    @Override
    public Response toResponse(WebApplicationException e) {
        int status = e.getResponse().getStatus();
        Response refusal = ScimErrors.response(status, null, detail(status));
        String allow = e.getResponse().getHeaderString(HttpHeaders.ALLOW);
        return allow == null
                ? refusal
                : Response.fromResponse(refusal)
                        .header(HttpHeaders.ALLOW, allow)
                        .build();
    }

    static String detail(int status) {
        return switch (status) {
            case 404 ->
                "There is nothing at this address. The Tenant URL ends after the organization's name; below it are Users, Groups,"
                        + " Roles, Entitlements, ServiceProviderConfig, ResourceTypes and Schemas.";
            case 405 -> "This address does not take that HTTP method; the Allow header names those it takes.";
            case 415 ->
                "The request's Content-Type is not one that is understood. Send application/scim+json or application/json.";
            case 400 -> "The request's address or headers cannot be understood. Check the encoding of its parameters.";
            default -> "The request cannot be answered (status " + status + ").";
        };
    }
}
