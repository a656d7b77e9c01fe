/** Writes our own metadata. */
package dev.rollcall.saml.metadata.sp;
