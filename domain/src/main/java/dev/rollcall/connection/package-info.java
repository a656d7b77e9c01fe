/** What an admin sets on Configure Okta: the identity provider's metadata as it was read, and whether SCIM is on. */
package dev.rollcall.connection;
