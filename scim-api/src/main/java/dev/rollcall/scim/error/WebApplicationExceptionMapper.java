package dev.rollcall.scim.error;

import dev.rollcall.platform.sentence.Sentence;
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
        Response refusal = ScimErrors.response(status, detail(status));
        String allow = e.getResponse().getHeaderString(HttpHeaders.ALLOW);
        return allow == null
                ? refusal
                : Response.fromResponse(refusal)
                        .header(HttpHeaders.ALLOW, allow)
                        .build();
    }

    static Sentence detail(int status) {
        return switch (status) {
            case 404 -> Sentence.of("scim.unknown.address");
            case 405 -> Sentence.of("scim.request.method");
            case 415 -> Sentence.of("scim.request.mediaType");
            case 400 -> Sentence.of("scim.request.broken");
            default -> Sentence.of("scim.request.status", status);
        };
    }
}
