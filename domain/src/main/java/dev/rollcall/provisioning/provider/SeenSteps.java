package dev.rollcall.provisioning.provider;

import dev.rollcall.provisioning.Milestone;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the identity provider's requests have shown so far.
 *
 * @param at when each step was seen first
 * @param app the kind of Okta's app that was seen last; null while no request has told the two apart
 */
public record SeenSteps(
        Map<Milestone, Instant> at, @Nullable AppKind app) {
    public SeenSteps {
        at = Map.copyOf(at);
    }
}
