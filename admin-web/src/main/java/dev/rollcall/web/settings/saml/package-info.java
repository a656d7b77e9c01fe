/** The SAML tab: metadata, certificates, our own key. */
package dev.rollcall.web.settings.saml;
