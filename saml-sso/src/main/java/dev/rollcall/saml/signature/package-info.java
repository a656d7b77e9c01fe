/**
 * Whether a signature is one of the identity provider's, over the very element or query that is read (XML Signature,
 * SAML Core 2.0 §5).
 */
@NullMarked
package dev.rollcall.saml.signature;

import org.jspecify.annotations.NullMarked;
