package dev.rollcall.scim.call;

import dev.rollcall.scim.protocol.Scim;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import java.net.URI;
import java.util.Set;

/**
 * Takes what clients really send: a base URL typed with a trailing slash (Okta then asks for {@code //Users}), any
 * {@code Accept}, a body without a {@code Content-Type}, a GET or DELETE with a body. Every answer is SCIM's JSON
 * whatever was asked for.
 */
@Provider
@PreMatching
@Priority(100)
public class LenientRequest implements ContainerRequestFilter {
    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");

    @Override
    public void filter(ContainerRequestContext request) {
        URI uri = request.getUriInfo().getRequestUri();
        String path = uri.getRawPath();
        if (path.endsWith("/") || path.contains("//")) {
            String clean = path.replaceAll("/{2,}", "/").replaceAll("(?<=.)/$", "");
            request.setRequestUri(
                    request.getUriInfo().getBaseUri(),
                    UriBuilder.fromUri(uri).replacePath(clean).build());
        }
        request.getHeaders().putSingle(HttpHeaders.ACCEPT, Scim.MEDIA_TYPE);
        if (!WITH_BODY.contains(request.getMethod())) {
            // The content of a GET, HEAD or DELETE has no meaning (RFC 9110 §9.3), whatever type it claims to have.
            request.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
            request.setEntityStream(InputStream.nullInputStream());
        } else if (request.getHeaderString(HttpHeaders.CONTENT_TYPE) == null) {
            request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, Scim.MEDIA_TYPE);
        }
    }
}
