/**
 * The key pairs with which an organization's service provider signs and decrypts. Bytes only: {@code saml-sso} makes
 * them and knows what they are.
 */
package dev.rollcall.sso.keypair;
