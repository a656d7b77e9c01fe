/** The {@code /Bulk} endpoint (RFC 7644 §3.7): many operations in one request, each a transaction of its own. */
package dev.rollcall.scim.bulk;
