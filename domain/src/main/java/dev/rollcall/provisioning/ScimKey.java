package dev.rollcall.provisioning;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A Secret Key as the settings page shows it; the secret itself is not kept.
 *
 * @param lastFour the secret's last four characters
 * @param createdBy the admin's userName
 * @param lastUsed within a minute of the truth
 */
public record ScimKey(
        String id,
        String name,
        String prefix,
        String lastFour,
        Instant created,
        String createdBy,
        @Nullable Instant lastUsed,
        @Nullable Instant expires) {}
