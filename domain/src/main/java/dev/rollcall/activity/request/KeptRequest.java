package dev.rollcall.activity.request;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A SCIM request as the log has kept it.
 *
 * @param asked the path behind the Tenant URL, with its query
 * @param address the network address it came from
 * @param requestBody as it came, but for passwords and keys, and cut where it was long; null for none
 * @param responseBody the same of the answer
 */
public record KeptRequest(
        String id,
        Instant time,
        String method,
        String asked,
        String address,
        String userAgent,
        int status,
        Duration took,
        @Nullable String requestBody,
        @Nullable String responseBody) {}
