package dev.rollcall.scim.call;

import dev.rollcall.platform.network.ForwardedRequest;
import dev.rollcall.platform.text.Quoted;
import dev.rollcall.provisioning.AuthenticatedKey;
import dev.rollcall.provisioning.RecognizedKeys;
import dev.rollcall.scim.admission.Admission;
import dev.rollcall.scim.admission.Strangers;
import dev.rollcall.scim.error.ScimErrors;
import dev.rollcall.scim.protocol.Caller;
import dev.rollcall.scim.protocol.RequestAddress;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Lets a request pass that carries a Secret Key of the organization in its address: as {@code Bearer <key>} (RFC 6750
 * §2.1), or bare, as Okta's <i>Header Auth</i> template sends what an admin has typed. Before routing, so that an
 * unknown address tells a stranger nothing.
 */
@Provider
@PreMatching
@Priority(200)
public class KeyAuthentication implements ContainerRequestFilter {
    private static final int LONGEST = 512;

    @Inject
    private Caller caller;

    @Inject
    private RecognizedKeys keys;

    @Inject
    private Strangers strangers;

    @Inject
    private Admission admission;

    @Context
    private HttpServletRequest servlet;

    @Override
    public void filter(ContainerRequestContext request) {
        RequestAddress address = RequestAddress.of(request.getUriInfo());
        caller.reachedAt(address, address.tenantUrl(request.getUriInfo()));
        if (isPublic(request, address)) {
            return;
        }
        secret(request)
                .map(secret -> identify(request, address, secret))
                .orElseGet(() -> Optional.of(unauthorized(address)))
                .ifPresent(request::abortWith);
    }

    /** Why nobody is let in with the secret; empty where the caller is known now and the request may begin. */
    private Optional<Response> identify(ContainerRequestContext request, RequestAddress address, String secret) {
        OptionalInt wait = keys.isFamiliar(address.slug(), secret)
                ? OptionalInt.empty()
                : strangers.secondsToWait(network(request));
        if (wait.isPresent()) {
            return Optional.of(Admission.tooManyWrongKeys(wait.getAsInt()));
        }
        Optional<AuthenticatedKey> key = keys.recognize(address.slug(), secret);
        if (key.isEmpty()) {
            strangers.hasFailed(network(request));
            caller.showed(secret);
            return Optional.of(unauthorized(address));
        }
        caller.identify(key.get());
        Optional<Response> refusal =
                key.get().scimEnabled() ? admission.refusal(key.get()) : Optional.of(turnedOff(key.get()));
        if (refusal.isEmpty()) {
            caller.admit();
        }
        return refusal;
    }

    private String network(ContainerRequestContext request) {
        return new ForwardedRequest(
                        servlet.getRemoteAddr(), header -> request.getHeaders().getOrDefault(header, List.of()))
                .network();
    }

    private static Response turnedOff(AuthenticatedKey key) {
        return ScimErrors.response(
                403,
                null,
                "SCIM is turned off for " + Quoted.of(key.organization().name())
                        + ". In Rollcall open Settings > Single Sign-on > Configure Okta > SCIM,"
                        + " switch on Enable SCIM and press Update.");
    }

    // RFC 7643 §5: clients may learn how to authenticate before they can. The answer is the same for every
    // organization.
    private static boolean isPublic(ContainerRequestContext request, RequestAddress address) {
        return "GET".equals(request.getMethod()) && "ServiceProviderConfig".equals(address.endpoint());
    }

    private static Optional<String> secret(ContainerRequestContext request) {
        List<String> headers = request.getHeaders().getOrDefault(HttpHeaders.AUTHORIZATION, List.of());
        if (headers.size() != 1) {
            return Optional.empty();
        }
        String value = headers.get(0).strip();
        while (value.regionMatches(true, 0, "Bearer ", 0, 7)) {
            value = value.substring(7).strip();
        }
        return value.isEmpty() || value.length() > LONGEST ? Optional.empty() : Optional.of(value);
    }

    private static Response unauthorized(RequestAddress address) {
        Response refusal = ScimErrors.response(
                401,
                null,
                "The Secret Key is missing, wrong, revoked or not one of the organization \""
                        + Quoted.of(address.slug())
                        + "\". In Rollcall open Settings > Single Sign-on > Configure Okta > SCIM, generate a key and paste it"
                        + " into Okta's provisioning settings; check there that the Tenant URL is the one that page shows.");
        return Response.fromResponse(refusal)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }
}
