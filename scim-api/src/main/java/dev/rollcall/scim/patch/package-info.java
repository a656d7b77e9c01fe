/** PATCH (RFC 7644 §3.5.2): the message, and its operations applied to a resource as JSON. */
package dev.rollcall.scim.patch;
