/**
 * What an admin sets on Configure Okta: the identity provider's metadata as it was read, where it is read from again,
 * which certificates were believed before, and whether SCIM is on.
 */
package dev.rollcall.connection;
