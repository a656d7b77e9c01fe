/**
 * Signing in by SAML as people meet it: with identity providers that nobody here wrote, in a real browser that keeps
 * the two sites apart (Rollcall is {@code localhost}, the identity providers are {@code 127.0.0.1}).
 */
@NullMarked
package dev.rollcall.systemtest.saml;

import org.jspecify.annotations.NullMarked;
