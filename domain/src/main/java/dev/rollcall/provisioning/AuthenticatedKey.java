package dev.rollcall.provisioning;

import dev.rollcall.organization.Organization;

/**
 * A key that was recognised, and whose it is.
 *
 * @param scimEnabled whether the organization has SCIM turned on
 * @param schemaVersion grows with each change of the organization's custom extensions; 0 while it never had any
 */
public record AuthenticatedKey(
        Organization organization, String keyId, String keyName, boolean scimEnabled, long schemaVersion) {}
