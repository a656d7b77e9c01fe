/** The site's words, which name the identity provider that the organization has chosen. */
@org.jspecify.annotations.NullMarked
package dev.rollcall.web.words;
