package dev.rollcall.key;

import dev.rollcall.tenant.Organization;

/**
 * A key that was recognised, and whose it is.
 *
 * @param scimEnabled whether the organisation has SCIM turned on
 */
public record AuthenticatedKey(Organization organization, String keyId, String keyName, boolean scimEnabled) {}
