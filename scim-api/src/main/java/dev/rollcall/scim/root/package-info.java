/** Queries at the root of the service, over people and groups at once (RFC 7644 §3.4.2.1, §3.4.3). */
package dev.rollcall.scim.root;
