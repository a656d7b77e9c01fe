package dev.rollcall.scim.call;

import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.platform.text.Quoted;
import dev.rollcall.provisioning.AuthenticatedKey;
import dev.rollcall.scim.error.ScimErrors;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.InetAddress;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a client reads whose Secret Key is refused. Why it is, and what the key is called, stands there only for whoever
 * has its secret.
 *
 * @param status 401 where another key is needed, 403 where the key is right and would not help
 */
record RefusedKey(int status, Sentence detail) {
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    /** Why a key does not count for this client now; empty where it does. */
    static Optional<RefusedKey> of(AuthenticatedKey key, @Nullable InetAddress client, Instant now) {
        Instant end = key.expires();
        if (end != null && key.isExpired(now)) {
            return Optional.of(expired(key, end));
        }
        if (!key.addresses().allow(client)) {
            return Optional.of(elsewhere(key, client));
        }
        return key.scimEnabled() ? Optional.empty() : Optional.of(turnedOff(key));
    }

    /** The same for everything that is no key of the organization, and for no key at all. */
    static RefusedKey unknown(String slug) {
        return new RefusedKey(UNAUTHORIZED, Sentence.of("scim.key.unknown", Quoted.of(slug)));
    }

    private static RefusedKey expired(AuthenticatedKey key, Instant end) {
        return new RefusedKey(
                UNAUTHORIZED,
                Sentence.of(
                        "scim.key.expired",
                        Quoted.of(key.keyName()),
                        end.atOffset(ZoneOffset.UTC).toLocalDate()));
    }

    // The key is right, and another one would not help: 403, not 401 (RFC 9110 §15.5.4).
    private static RefusedKey elsewhere(AuthenticatedKey key, @Nullable InetAddress client) {
        return new RefusedKey(
                FORBIDDEN,
                client == null
                        ? Sentence.of("scim.key.nowhere", Quoted.of(key.keyName()))
                        : Sentence.of("scim.key.elsewhere", Quoted.of(key.keyName()), client.getHostAddress()));
    }

    private static RefusedKey turnedOff(AuthenticatedKey key) {
        return new RefusedKey(
                FORBIDDEN,
                Sentence.of("scim.key.turnedOff", Quoted.of(key.organization().name())));
    }

    /** As SCIM says it. */
    Response response() {
        Response refusal = ScimErrors.response(status, detail);
        return status != UNAUTHORIZED
                ? refusal
                : Response.fromResponse(refusal)
                        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                        .build();
    }
}
