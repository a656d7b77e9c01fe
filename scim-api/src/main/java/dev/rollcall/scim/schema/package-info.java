/**
 * The schemas of RFC 7643 as data: what discovery shows, how bodies are read, what a path may name, what an answer
 * leaves out.
 */
package dev.rollcall.scim.schema;
