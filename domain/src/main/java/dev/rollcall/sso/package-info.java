/**
 * Single sign-on by SAML, as far as it is a matter of the database: the requests that wait, the assertions that are
 * used up, and what becomes of an identity once its assertion has been verified. Messages, signatures and XML are
 * {@code saml-sso}'s; nothing here parses any.
 */
package dev.rollcall.sso;
