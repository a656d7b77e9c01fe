package dev.rollcall.sso;

import java.time.Instant;

/**
 * An AuthnRequest that waits for its Response.
 *
 * @param id its {@code ID}, an NCName: an underscore and 40 hexadecimal digits
 * @param target where the browser goes afterwards
 */
public record OpenRequest(String id, RequestPurpose purpose, RelayTarget target, Instant expires) {}
