/** The {@code /Users} endpoint: people as SCIM JSON, in and out, and what its filters may ask. */
package dev.rollcall.scim.users;
