/**
 * The read-only lists from which an Okta admin picks the values of {@code roles} and {@code entitlements}, and
 * certifies who has them (Okta Identity Governance). They are short, the same for every organization, and kept in no
 * table.
 */
package dev.rollcall.scim.roles;
