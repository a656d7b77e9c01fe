/**
 * Keycloak as the identity provider, which nobody here wrote: sign-in, logout, a change of its certificate, and admins
 * who connect it.
 */
@NullMarked
package dev.rollcall.systemtest.saml.keycloak;

import org.jspecify.annotations.NullMarked;
