package dev.rollcall.scim.call;

import dev.rollcall.platform.text.Quoted;
import dev.rollcall.provisioning.AuthenticatedKey;
import dev.rollcall.scim.error.ScimErrors;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.InetAddress;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a client reads whose Secret Key is refused. Why it is, and what the key is called, stands there only for whoever
 * has its secret.
 *
 * @param status 401 where another key is needed, 403 where the key is right and would not help
 */
record RefusedKey(int status, String detail) {
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final String WHERE = "In Rollcall open Settings > Single Sign-on > Configure Okta > SCIM, ";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

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
        return new RefusedKey(
                UNAUTHORIZED,
                "The Secret Key is missing, wrong, revoked or not one of the organization \""
                        + Quoted.of(slug)
                        + "\". " + WHERE + "generate a key and paste it"
                        + " into Okta's provisioning settings; check there that the Tenant URL is the one that page shows.");
    }

    private static RefusedKey expired(AuthenticatedKey key, Instant end) {
        return new RefusedKey(
                UNAUTHORIZED,
                "The Secret Key \"" + Quoted.of(key.keyName()) + "\" expired on "
                        + DAY.format(end.atOffset(ZoneOffset.UTC)) + " (UTC). " + WHERE
                        + "generate another key and paste it into Okta's provisioning settings.");
    }

    // The key is right, and another one would not help: 403, not 401 (RFC 9110 §15.5.4).
    private static RefusedKey elsewhere(AuthenticatedKey key, @Nullable InetAddress client) {
        String address = client == null ? "an unknown address" : client.getHostAddress();
        return new RefusedKey(
                FORBIDDEN,
                "The Secret Key \"" + Quoted.of(key.keyName()) + "\" may not be used from " + address + ". " + WHERE
                        + "press Change beside the key and add the address to its list, if it is one of Okta's.");
    }

    private static RefusedKey turnedOff(AuthenticatedKey key) {
        return new RefusedKey(
                FORBIDDEN,
                "SCIM is turned off for " + Quoted.of(key.organization().name()) + ". " + WHERE
                        + "switch on Enable SCIM and press Update.");
    }

    /** As SCIM says it. */
    Response response() {
        Response refusal = ScimErrors.response(status, null, detail);
        return status != UNAUTHORIZED
                ? refusal
                : Response.fromResponse(refusal)
                        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                        .build();
    }
}
