package dev.rollcall.directory.held;

import org.jspecify.annotations.Nullable;

/**
 * A change that is held now.
 *
 * @param requestId the first SCIM request that asked for it
 * @param retries how often it was asked for again; 0 the first time
 * @param reason why it is held, as a part of a sentence
 */
public record Held(@Nullable String requestId, int retries, String reason) {}
