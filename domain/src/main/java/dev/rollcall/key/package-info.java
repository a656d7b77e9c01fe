/**
 * Secret Keys: what an identity provider proves itself with on a tenant's SCIM address. Kept as fingerprints, shown
 * once.
 */
package dev.rollcall.key;
