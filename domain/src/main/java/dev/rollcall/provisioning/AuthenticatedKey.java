package dev.rollcall.provisioning;

import dev.rollcall.organization.Organization;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key that was recognised, and whose it is.
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
        @Nullable Instant expires) {}
