/**
 * PATCH (RFC 7644 §3.5.2). A message becomes operations on targets, each path parsed once; they are made into patches
 * of attributes and so checked; and only then are these applied to a resource as JSON, while it is held.
 */
package dev.rollcall.scim.patch;
