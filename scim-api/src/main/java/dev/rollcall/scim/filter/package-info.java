/**
 * Filters (RFC 7644 §3.4.2.2): text to tree, and the tree against a JSON value for PATCH paths. Lists evaluate them in
 * the database.
 */
package dev.rollcall.scim.filter;
