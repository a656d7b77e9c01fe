/**
 * People: the SCIM Users of a tenant (RFC 7643 §4.1, §4.3), whether an identity provider or an admin made them. {@link
 * dev.rollcall.user.Users} is the boundary; a change knows its before and after and is written together with its activity row.
 */
package dev.rollcall.user;
