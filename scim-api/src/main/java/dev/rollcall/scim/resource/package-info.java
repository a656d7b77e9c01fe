/**
 * What all kinds of resources have in common at the boundary: their operations, and their answers with ETag and
 * Location.
 */
package dev.rollcall.scim.resource;
