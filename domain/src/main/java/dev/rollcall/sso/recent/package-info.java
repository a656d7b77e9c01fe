/**
 * The list of recent sign-ins by SAML: what an admin reads to find out why somebody does not get in. Bounded in age and
 * in number.
 */
package dev.rollcall.sso.recent;
