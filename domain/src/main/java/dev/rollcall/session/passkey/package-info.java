/** Passkeys of people (WebAuthn), and the challenges that they sign. Who has verified a signature says so here. */
@NullMarked
package dev.rollcall.session.passkey;

import org.jspecify.annotations.NullMarked;
