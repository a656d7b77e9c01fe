package dev.rollcall.scim.call;

import dev.rollcall.platform.Now;
import dev.rollcall.platform.network.ForwardedRequest;
import dev.rollcall.provisioning.AuthenticatedKey;
import dev.rollcall.provisioning.RecognizedKeys;
import dev.rollcall.scim.admission.Admission;
import dev.rollcall.scim.admission.Strangers;
import dev.rollcall.scim.protocol.Caller;
import dev.rollcall.scim.protocol.RequestAddress;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Lets a request pass that carries a Secret Key of the organization in its address: as {@code Bearer <key>} (RFC 6750
 * §2.1), or bare, as Okta's <i>Header Auth</i> template sends what an admin has typed. The key has to count still, and
 * where the client is. Before routing, so that an unknown address tells a stranger nothing.
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

    @Override
    public void filter(ContainerRequestContext request) {
        RequestAddress address = RequestAddress.of(request.getUriInfo());
        caller.asks(request, address, address.tenantUrl(request.getUriInfo()));
        if (isPublic(request, address)) {
            return;
        }
        ForwardedRequest way = way(request);
        Optional<InetAddress> client = way.client();
        caller.cameFrom(client);
        secret(request)
                .map(secret -> identify(address, secret, way, client.orElse(null)))
                .orElseGet(() -> Optional.of(RefusedKey.unknown(address.slug()).response()))
                .ifPresent(request::abortWith);
    }

    /** Why nobody is let in with the secret; empty where the caller is known now and the request may begin. */
    private Optional<Response> identify(
            RequestAddress address, String secret, ForwardedRequest way, @Nullable InetAddress client) {
        OptionalInt wait =
                keys.isFamiliar(address.slug(), secret) ? OptionalInt.empty() : strangers.secondsToWait(way.network());
        if (wait.isPresent()) {
            return Optional.of(Admission.tooManyWrongKeys(wait.getAsInt()));
        }
        Optional<AuthenticatedKey> key = keys.recognize(address.slug(), secret, client);
        if (key.isEmpty()) {
            strangers.hasFailed(way.network());
            caller.showed(secret);
            return Optional.of(RefusedKey.unknown(address.slug()).response());
        }
        caller.identify(key.get());
        Optional<Response> refusal = RefusedKey.of(key.get(), client, Now.instant())
                .map(RefusedKey::response)
                .or(() -> admission.refusal(key.get()));
        if (refusal.isEmpty()) {
            caller.admit();
        }
        return refusal;
    }

    private ForwardedRequest way(ContainerRequestContext request) {
        return new ForwardedRequest(
                caller.peer(), header -> request.getHeaders().getOrDefault(header, List.of()));
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
}
