package dev.rollcall.organization;

/**
 * Something of an organization has changed that every SCIM request depends on: its keys, whether SCIM is turned on, its
 * custom attributes. Fired within the transaction of the change.
 *
 * @param tenantId of the organization
 */
public record OrganizationChanged(String tenantId) {}
