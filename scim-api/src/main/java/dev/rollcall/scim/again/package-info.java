/** Requests that were refused, done again for an admin. */
package dev.rollcall.scim.again;
