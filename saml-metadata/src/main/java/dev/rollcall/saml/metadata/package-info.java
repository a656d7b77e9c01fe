/**
 * SAML 2.0 metadata, both ways: what an administrator uploads becomes a record
 * ({@link dev.rollcall.saml.metadata.idp.IdpMetadataParser}), and what this service tells an identity provider becomes
 * XML ({@link dev.rollcall.saml.metadata.sp.SpMetadataWriter}). Bytes in, records out: no OpenSAML type is public, so
 * that its version can change without anybody noticing (docs/adr/0002).
 */
@NullMarked
package dev.rollcall.saml.metadata;

import org.jspecify.annotations.NullMarked;
