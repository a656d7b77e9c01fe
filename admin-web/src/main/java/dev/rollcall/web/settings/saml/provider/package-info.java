/** What was understood of an identity provider's metadata, as a page reads it back; beside what it is to replace. */
@org.jspecify.annotations.NullMarked
package dev.rollcall.web.settings.saml.provider;
