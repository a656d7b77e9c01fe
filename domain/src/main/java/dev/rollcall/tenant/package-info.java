/** Organisations: the tenants. A key, a person, a group, a session belongs to exactly one, and no query spans two. */
package dev.rollcall.tenant;
