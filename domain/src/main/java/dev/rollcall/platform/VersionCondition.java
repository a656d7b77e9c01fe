package dev.rollcall.platform;

import dev.rollcall.platform.failure.StaleVersionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which version of a resource a write may change ({@code If-Match}, RFC 7644 §3.14).
 *
 * @param versions the versions that may be changed; null for any
 */
public record VersionCondition(@Nullable Set<Long> versions) {
    public static final VersionCondition ANY = new VersionCondition(null);

    public VersionCondition {
        versions = versions == null ? null : Set.copyOf(versions);
    }

    /** @throws StaleVersionException when the resource has another version */
    public void check(long version) {
        if (versions != null && !versions.contains(version)) {
            throw new StaleVersionException();
        }
    }
}
