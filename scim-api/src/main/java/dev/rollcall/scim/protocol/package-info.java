/**
 * What every SCIM answer shares: media type, keys, messages, errors (RFC 7644 §3.1, §3.12), and what is noted of each
 * call.
 */
package dev.rollcall.scim.protocol;
