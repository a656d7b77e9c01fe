/**
 * What is asked of lists (RFC 7644 §3.4.2, §3.4.3): filter, order, pages by index and by cursor (RFC 9865), and how
 * lists answer.
 */
package dev.rollcall.scim.query;
