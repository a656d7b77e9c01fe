/** Reads the metadata of an identity provider. */
package dev.rollcall.saml.metadata.idp;
