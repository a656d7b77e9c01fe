/**
 * The Response of single sign-on, from the posted text to who signs in (SAML Profiles 2.0 §4.1). Plain records at the
 * border, and one exception with a sentence for what is refused
 * ({@link dev.rollcall.saml.rejection.RejectedMessageException}).
 *
 * <p>Behind it stand, in this order, our own checks of the bytes, of the tree and of each signature's shape, then
 * OpenSAML's, then our own of the protocol. OpenSAML stays in package-private classes called {@code OpenSaml*}, is
 * started by {@link dev.rollcall.saml.wall.SamlLibrary} and is asked for three things only: whether a signature fits
 * its element, whether it verifies, and to make one (docs/adr/0002). Data is read from an element after its signature
 * has verified, and from nowhere else.
 *
 * <p>What it does not hold: requests that are open, assertions that were used, sessions. It keeps no state and opens no
 * connection.
 */
@NullMarked
package dev.rollcall.saml.response;

import org.jspecify.annotations.NullMarked;
