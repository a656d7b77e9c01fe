/**
 * What must not sign anybody in: hostile responses, one case a row of {@code docs/saml.md}, posted to the running
 * server, and responses that answer what nobody here has asked.
 */
@NullMarked
package dev.rollcall.systemtest.saml.attack;

import org.jspecify.annotations.NullMarked;
