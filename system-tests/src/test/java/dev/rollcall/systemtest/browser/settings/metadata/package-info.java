/** The identity provider's metadata on the SAML tab: chosen, uploaded, read from a URL, and what is refused of it. */
package dev.rollcall.systemtest.browser.settings.metadata;
