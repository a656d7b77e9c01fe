package dev.rollcall.sso;

import java.time.Instant;

/**
 * A request that waits for its Response.
 *
 * @param id the message's {@code ID}
 * @param target where the browser goes afterwards
 */
public record OpenRequest(String id, RequestPurpose purpose, RelayTarget target, Instant expires) {}
