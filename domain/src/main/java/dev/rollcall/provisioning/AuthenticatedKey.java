package dev.rollcall.provisioning;

import dev.rollcall.activity.Actor;
import dev.rollcall.organization.Organization;
import java.net.InetAddress;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key that was recognized, and whose it is. Whether it still counts, and from where, is asked of it.
 *
 * @param scimEnabled whether the organization has SCIM turned on
 * @param schemaVersion grows with each change of the organization's custom extensions; 0 while it never had any
 * @param expires when the key ends; null for never
 */
public record AuthenticatedKey(
        Organization organization,
        String keyId,
        String keyName,
        boolean scimEnabled,
        long schemaVersion,
        @Nullable Instant expires,
        AllowedAddresses addresses) {
    /** Whether nobody but Check my set-up has it: what is asked with it says nothing of Okta. */
    public boolean isForCheck() {
        return keyName.equals(Actor.CHECK);
    }

    /** Whether it counts no more. */
    public boolean isExpired(Instant now) {
        return expires != null && !now.isBefore(expires);
    }

    /** Whether it may be used now, by a client of that address. */
    boolean opens(@Nullable InetAddress client, Instant now) {
        return !isExpired(now) && addresses.allow(client);
    }
}
