/**
 * Every public attack on SAML sign-in that we know of, and bad input of other kinds, each as a test with a name; where a
 * test says "row", it is one of the tables in {@code docs/saml.md}. Each asserts the {@link dev.rollcall.saml.sso.Rejection}
 * that it must get, so that none passes for another reason. What takes state or a page, such as one-time use, is tested
 * against the running server.
 */
package dev.rollcall.saml.sso;
