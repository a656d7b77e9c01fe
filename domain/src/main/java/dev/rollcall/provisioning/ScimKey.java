package dev.rollcall.provisioning;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A Secret Key as the settings page shows it; the secret itself is not kept.
 *
 * @param lastFour the secret's last four characters
 * @param createdBy the admin's userName
 * @param lastUsed within a minute of the truth
 * @param lastUsedFrom the client's network address of that moment
 * @param expires null for never
 */
public record ScimKey(
        String id,
        String name,
        String prefix,
        String lastFour,
        Instant created,
        String createdBy,
        @Nullable Instant lastUsed,
        @Nullable String lastUsedFrom,
        @Nullable Instant expires,
        AllowedAddresses addresses) {
    /** Whether requests with it are refused for its age. */
    public boolean isExpired(Instant now) {
        return expires != null && !now.isBefore(expires);
    }
}
