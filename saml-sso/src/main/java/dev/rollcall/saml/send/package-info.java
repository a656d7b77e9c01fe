/** Our own messages: written, signed, and addressed by the binding of the identity provider. */
@NullMarked
package dev.rollcall.saml.send;

import org.jspecify.annotations.NullMarked;
