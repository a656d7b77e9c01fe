/** Encrypted assertions, opened with our own key (XML Encryption, SAML Core 2.0 §6). */
@NullMarked
package dev.rollcall.saml.encryption;

import org.jspecify.annotations.NullMarked;
