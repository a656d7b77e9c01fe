/** Failures as SCIM answers them (RFC 7644 §3.12). */
package dev.rollcall.scim.error;
