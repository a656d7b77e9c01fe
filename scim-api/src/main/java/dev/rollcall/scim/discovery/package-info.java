/** What the service says of itself: ServiceProviderConfig, ResourceTypes, Schemas (RFC 7644 §4, RFC 7643 §5 to §7). */
package dev.rollcall.scim.discovery;
