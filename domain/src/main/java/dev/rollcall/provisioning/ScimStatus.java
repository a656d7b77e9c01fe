package dev.rollcall.provisioning;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How provisioning stands.
 *
 * @param lastSuccess the last call that was answered, within a minute of the truth
 * @param lastFailure the last write that was refused
 * @param reached which of Okta's calls have been seen
 */
public record ScimStatus(
        boolean enabled,
        @Nullable Instant lastSuccess,
        @Nullable Instant lastFailure,
        Set<Milestone> reached) {
    public ScimStatus {
        reached = Set.copyOf(reached);
    }
}
