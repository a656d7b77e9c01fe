/**
 * Passkeys: what a browser hands over of an authenticator's answer is verified here, and what becomes of it. WebAuthn4J
 * stays behind {@code WebAuthn} (ADR 19).
 */
@NullMarked
package dev.rollcall.signin.passkey;

import org.jspecify.annotations.NullMarked;
