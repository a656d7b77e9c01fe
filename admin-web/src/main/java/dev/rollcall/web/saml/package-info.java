/**
 * The SAML addresses of each organization, {@code /saml/{slug}/…}. {@link dev.rollcall.web.saml.SamlServlet} finds the
 * organization and hands a {@link dev.rollcall.web.saml.SamlCall} to an endpoint; what to make of a Response is decided
 * by {@link dev.rollcall.signin.desk.SignInDesk}. XML and signatures are {@code saml-sso}'s, people and sessions the
 * domain's.
 */
@NullMarked
package dev.rollcall.web.saml;

import org.jspecify.annotations.NullMarked;
