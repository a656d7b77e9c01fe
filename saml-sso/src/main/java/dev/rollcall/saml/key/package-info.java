/** Our own keys and their self-signed certificates; only here is Bouncy Castle known. */
@NullMarked
package dev.rollcall.saml.key;

import org.jspecify.annotations.NullMarked;
